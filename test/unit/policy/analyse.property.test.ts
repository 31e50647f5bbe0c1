import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { analyse, type Policy, readings } from '../../../lib/policy/index.ts';
import { arbitraryPolicy } from '../../support/arbitrary-policy.ts';
import { naiveAnalysis } from '../../support/naive-analysis.ts';

/** Everything that the naive model answers too, in its shape. */
function figures(policy: Policy, reading: (typeof readings)[number]) {
  const { grade: _grade, warnings: _warnings, ...rest } = analyse(policy, { reading });
  return {
    ...rest,
    minimalAccepted: rest.minimalAccepted.items,
    maximalRejected: rest.maximalRejected.items,
    ways: rest.ways.items,
    methods: rest.methods.map((role) => ({ ...role, shapleyShubik: undefined })),
  };
}

describe('analyse', () => {
  it('agrees with the naive model', () => {
    fc.assert(
      fc.property(arbitraryPolicy({ max: 8 }), fc.constantFrom(...readings), (policy, reading) => {
        const naive = naiveAnalysis(policy, reading);
        expect(figures(policy, reading)).toEqual({
          ...naive,
          methods: naive.methods.map((role) => ({ ...role, shapleyShubik: undefined })),
        });
      }),
      { numRuns: 3000 },
    );
  });
});
