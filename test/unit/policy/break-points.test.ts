import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { breakPoints, isAccepted, type Policy } from '../../../lib/policy/index.ts';
import { arbitraryPolicy } from '../../support/arbitrary-policy.ts';

const withValue = (policy: Policy, field: string, value: number): Policy => ({
  requiredLevel: field === 'requiredLevel' ? value : policy.requiredLevel,
  methods: policy.methods.map((method) => ({
    ...method,
    points: method.id === field ? value : method.points,
  })),
});

describe('breakPoints', () => {
  it('says where outcomes change in KPN’s best practice', () => {
    const policy: Policy = {
      requiredLevel: 25,
      methods: [
        { id: 'credentials', label: 'C', points: 20 },
        { id: 'sms', label: 'S', points: 5 },
        { id: 'email', label: 'E', points: 5 },
      ],
    };
    expect(breakPoints(policy, 'credentials')).toEqual([15, 20, 25]);
    expect(breakPoints(policy, 'sms')).toEqual([5, 20, 25]);
    expect(breakPoints(policy, 'requiredLevel')).toEqual([6, 11, 21, 26, 31]);
  });

  it('agrees with looking at every value and combination', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(arbitraryPolicy({ min: 1, max: 5 }), fc.nat(5), (policy, pick) => {
        const field = policy.methods[pick]?.id ?? 'requiredLevel';
        const subsets = policy.methods.reduce<string[][]>(
          (sets, { id }) => [...sets, ...sets.map((set) => [...set, id])],
          [[]],
        );
        const outcomes = (value: number) =>
          subsets.map((set) => isAccepted(withValue(policy, field, value), set)).join();
        const first = field === 'requiredLevel' ? 1 : 0;
        const naive: number[] = [];
        let before = outcomes(first);
        for (let value = first + 1; value <= 1000; value++) {
          const now = outcomes(value);
          if (now !== before) naive.push(value);
          before = now;
        }
        expect(breakPoints(policy, field)).toEqual(naive);
      }),
      { numRuns: 40 },
    );
  });
});
