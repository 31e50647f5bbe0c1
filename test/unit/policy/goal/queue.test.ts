import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Queue } from '../../../../lib/policy/goal/queue.ts';

const steps = fc.array(
  fc.oneof(fc.nat(9), fc.constant('cheapest' as const), fc.constant('latest' as const)),
);

describe('Queue', () => {
  it('gives out the least cost, of equal ones what came last, or else the latest, each once', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const queue = new Queue<number>();
        // Latest first, so that sorting by cost, which is stable, leaves equal ones in that order.
        let left: readonly { readonly cost: number; readonly item: number }[] = [];
        all.forEach((step, item) => {
          if (typeof step === 'number') {
            queue.add(item, step);
            left = [{ cost: step, item }, ...left];
            return;
          }
          const [next] = step === 'latest' ? left : left.toSorted((a, b) => a.cost - b.cost);
          expect(queue[step]()).toBe(next?.item);
          left = left.filter((each) => each !== next);
        });
        expect(left.map(() => queue.cheapest())).toEqual(
          left.toSorted((a, b) => a.cost - b.cost).map(({ item }) => item),
        );
        expect(queue.latest()).toBeUndefined();
      }),
    );
  });
});
