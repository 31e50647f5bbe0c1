import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { analyse, compareAcceptance, minimalAccepted } from '../../../lib/policy/index.ts';
import { arbitraryPolicy } from '../../support/arbitrary-policy.ts';

const someCount = fc.integer({ min: 0, max: 8 });

describe('a list of combinations', () => {
  it('gives its first ones without the others, and the same', () => {
    fc.assert(
      fc.property(arbitraryPolicy(), someCount, (policy, count) => {
        // Two analyses, so that neither list has made its items before.
        const expected = analyse(policy).minimalAccepted.items.slice(0, count);
        const list = minimalAccepted(policy);
        expect(list.first(count)).toEqual(expected);
        expect(list.items.slice(0, count)).toEqual(expected);
        expect(list.first(count)).toEqual(expected);
      }),
    );
  });

  it('gives those nearest to the level by rising points', () => {
    fc.assert(
      fc.property(arbitraryPolicy(), someCount, (policy, count) => {
        const { maximalRejected, minimalAccepted: accepted } = analyse(policy);
        for (const list of [maximalRejected, accepted]) {
          const margins = list.nearest(count).map(({ margin }) => margin);
          expect(margins).toEqual(margins.toSorted((a, b) => a - b));
          const distances = list.items.map(({ margin }) => Math.abs(margin));
          expect(margins.map(Math.abs).toSorted((a, b) => a - b)).toEqual(
            distances.toSorted((a, b) => a - b).slice(0, count),
          );
        }
      }),
    );
  });

  it('gives the first changes without the others, and the same', () => {
    fc.assert(
      fc.property(arbitraryPolicy(), arbitraryPolicy(), someCount, (before, after, count) => {
        const { newlyAccepted } = compareAcceptance(before, after);
        expect(newlyAccepted.listed).toBe(newlyAccepted.items.length);
        const fresh = compareAcceptance(before, after).newlyAccepted;
        expect(fresh.first(count)).toEqual(newlyAccepted.items.slice(0, count));
      }),
    );
  });
});
