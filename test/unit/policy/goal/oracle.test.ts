import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from 'yalps';

import { goal, type Wish } from '../../../../lib/policy/index.ts';
import { arbitraryWish } from '../../../support/arbitrary-wish.ts';
import { meets } from '../../../support/naive-goal.ts';
import { linearProgramme } from '../../../support/linear-programme.ts';

/** The least total of points by another solver; `null` where it finds no numbers. */
function leastTotal(wish: Wish): number | null {
  const { status, result } = solve(linearProgramme(wish), { tolerance: 0, maxIterations: 1e6 });
  return status === 'optimal' ? Math.round(result) : null;
}

describe('goal', () => {
  it('agrees with another solver about the least total of points', { timeout: 120_000 }, () => {
    const wishes = fc.oneof(
      arbitraryWish({ min: 5, max: 8, lines: 12, pins: 0 }),
      arbitraryWish({ min: 5, max: 10, lines: 8, pins: 3, pinned: 30 }),
    );
    fc.assert(
      fc.property(wishes, (wish) => {
        const result = goal(wish, { kind: 'smallest' });
        if (result.outcome === 'found') {
          expect(meets(wish, result.policy)).toBe(true);
          const total = result.policy.methods.reduce((sum, { points }) => sum + points, 0);
          expect(total).toBe(leastTotal(wish));
        } else expect(leastTotal(wish)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
