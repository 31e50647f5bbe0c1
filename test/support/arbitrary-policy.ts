import fc from 'fast-check';

import { knownMethods, type Policy } from '../../lib/policy/index.ts';

const ids = [...knownMethods.map(({ id }) => id), ...Array.from({ length: 64 }, (_, i) => `m${i}`)];

/** Points as admins type them, as tests like them, and over the whole range. */
const points = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.integer({ min: 0, max: 12 }).map((fives) => 5 * fives),
  fc.integer({ min: 0, max: 1000 }),
);

/**
 * Policies with mixed known and custom methods, in any order. The level lies in reach of the points
 * as often as not.
 */
export function arbitraryPolicy({ min = 0, max = 8 } = {}): fc.Arbitrary<Policy> {
  return fc
    .tuple(
      fc.integer({ min, max }),
      fc.boolean(),
      fc.nat(2),
      fc.double({ min: 0, max: 1.1, noNaN: true }),
    )
    .chain(([count, known, kind, share]) => {
      const kinds = [
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 12 }).map((fives) => 5 * fives),
        points,
      ];
      return fc.record({
        ids: fc.shuffledSubarray(known ? ids.slice(0, Math.max(6, count)) : ids, {
          minLength: count,
          maxLength: count,
        }),
        points: fc.array(kinds[kind] ?? points, { minLength: count, maxLength: count }),
        share: fc.constant(share),
      });
    })
    .map(({ ids: chosen, points: values, share }) => {
      const total = values.reduce((a, b) => a + b, 0);
      return {
        requiredLevel: Math.max(1, Math.min(1000, Math.round(total * share))),
        methods: chosen.map((id, index) => ({ id, label: id, points: values[index] ?? 0 })),
      };
    });
}
