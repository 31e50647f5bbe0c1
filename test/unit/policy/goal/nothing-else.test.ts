import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nothingElse } from '../../../../lib/policy/index.ts';
import { arbitraryWish } from '../../../support/arbitrary-wish.ts';

describe('nothingElse', () => {
  it('rejects exactly what no wished-for combination lies within', () => {
    fc.assert(
      fc.property(arbitraryWish({ max: 6 }), (wish) => {
        const rejected = nothingElse(wish) ?? [];
        const subsets = wish.methods.reduce<string[][]>(
          (sets, id) => [...sets, ...sets.map((set) => [...set, id])],
          [[]],
        );
        for (const subset of subsets) {
          const wished = [...wish.accept, wish.methods].some((line) =>
            line.every((id) => subset.includes(id)),
          );
          const fails = rejected.some((line) => subset.every((id) => line.includes(id)));
          expect(fails).toBe(!wished);
        }
      }),
    );
  });

  it('gives up where it would take more than anybody wishes for', () => {
    const methods = Array.from({ length: 64 }, (_, index) => `m${index}`);
    const accept = Array.from({ length: 32 }, (_, index) => [`m${2 * index}`, `m${2 * index + 1}`]);
    expect(nothingElse({ methods, accept })).toBeNull();
  });
});
