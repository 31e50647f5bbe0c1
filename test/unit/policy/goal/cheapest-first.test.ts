import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { CheapestFirst } from '../../../../lib/policy/goal/cheapest-first.ts';

describe('CheapestFirst', () => {
  it('gives out the least cost, and of equal ones what came last, whenever it is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(9))), (steps) => {
        const waiting = new CheapestFirst<number>();
        let left: { readonly cost: number; readonly item: number }[] = [];
        steps.forEach((cost, item) => {
          if (cost !== null) {
            waiting.add(item, cost);
            left = [{ cost, item }, ...left];
            return;
          }
          const [least] = left.toSorted((a, b) => a.cost - b.cost);
          expect(waiting.take()).toBe(least?.item);
          left = left.filter((each) => each !== least);
        });
        expect(left.map(() => waiting.take())).toEqual(
          left.toSorted((a, b) => a.cost - b.cost).map(({ item }) => item),
        );
      }),
    );
  });
});
