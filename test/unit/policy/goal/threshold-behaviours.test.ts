import { describe, expect, it } from 'vitest';

import { goal, isAccepted, isTrade } from '../../../../lib/policy/index.ts';

/** Non-constant behaviours of so many methods in which one method more never hurts: points, no points. */
const published = [
  [1, 1, 0],
  [2, 4, 0],
  [3, 18, 0],
  [4, 148, 18],
  [5, 3285, 4294],
] as const;

describe('goal', () => {
  it.each(published)(
    'tells of all behaviours of %i methods which points can do (%i) and proves of the others that none can (%i)',
    { timeout: 120_000 },
    (methods, achievable, refused) => {
      const counts = { achievable: 0, refused: 0 };
      const ids = ['a', 'b', 'c', 'd', 'e'].slice(0, methods);
      const combinations = [...Array(2 ** methods).keys()].map((mask) =>
        ids.filter((_, index) => (mask >> index) & 1),
      );
      for (const behaviour of monotone(methods)) {
        const passes = (mask: number) => ((behaviour >>> mask) & 1) === 1;
        if (passes(0) || !passes(combinations.length - 1)) continue;
        const wish = {
          methods: ids,
          accept: combinations.filter((_, mask) => passes(mask)),
          reject: combinations.filter((_, mask) => !passes(mask)),
          pin: {},
        };
        const result = goal(wish, { kind: 'smallest' });
        if (result.outcome === 'found') {
          counts.achievable++;
          const { policy } = result;
          if (combinations.some((members, mask) => isAccepted(policy, members) !== passes(mask))) {
            expect.fail(`${behaviour.toString(2)} is not what ${JSON.stringify(policy)} does`);
          }
        } else if (result.outcome === 'conflict' && isTrade(wish, result.trade)) {
          counts.refused++;
        } else expect.fail(`${behaviour.toString(2)}: ${JSON.stringify(result)}`);
      }
      expect(counts).toEqual({ achievable, refused });
    },
  );
});

/** All monotone functions as truth tables: bit m is set where the combination with mask m passes. */
function monotone(methods: number): readonly number[] {
  if (methods === 0) return [0, 1];
  const without = monotone(methods - 1);
  const half = 2 ** (2 ** (methods - 1));
  return without.flatMap((low) =>
    without.filter((high) => (low & ~high) === 0).map((high) => (low + high * half) >>> 0),
  );
}
