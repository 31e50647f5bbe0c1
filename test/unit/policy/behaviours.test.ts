import { describe, expect, it } from 'vitest';

import { minimalAccepted } from '../../../lib/policy/index.ts';

/**
 * Number of essentially different policies over n methods: weighted voting games up to renaming,
 * useless methods included (OEIS A000617 minus the two constant ones).
 */
const published = [1, 3, 8, 25, 117, 1111];

describe('minimalAccepted', () => {
  it.each(published.map((count, index) => [index + 1, count]))(
    'tells apart all essentially different policies over %i methods: %i',
    { timeout: 240_000 },
    (methods, count) => {
      const behaviours = new Set<string>();
      for (const points of fallingPoints(methods, 9)) {
        if (points.reduce(greatestCommonDivisor) > 1) continue; // the same in smaller numbers
        for (const requiredLevel of levels(points)) {
          const policy = {
            requiredLevel,
            methods: points.map((value, index) => ({ id: `${index}`, label: '', points: value })),
          };
          behaviours.add(
            minimalAccepted(policy)
              .items.map(({ members }) => members.join(''))
              .join(),
          );
        }
      }
      expect(behaviours.size).toBe(count);
    },
  );
});

/** Points up to a bound, heaviest first: with that order, renamed policies look the same. */
function* fallingPoints(methods: number, most: number): Generator<readonly number[]> {
  if (methods === 0) {
    yield [];
    return;
  }
  for (let first = most; first >= 0; first--) {
    for (const rest of fallingPoints(methods - 1, first)) {
      yield [first, ...rest];
    }
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Every level between two sums makes a difference, none within the same gap. */
function levels(points: readonly number[]): readonly number[] {
  const sums = points.reduce(
    (all, value) => new Set([...all].flatMap((s) => [s, s + value])),
    new Set([0]),
  );
  return [...sums].filter((sum) => sum > 0);
}
