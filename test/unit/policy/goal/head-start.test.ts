import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { headStart } from '../../../../lib/policy/goal/head-start.ts';
import { taskOf } from '../../../../lib/policy/goal/task.ts';
import { limits, type Policy, wishOf } from '../../../../lib/policy/index.ts';
import { arbitraryPolicy } from '../../../support/arbitrary-policy.ts';

const single = ({ methods }: Policy) => methods.map((_, method) => [method]);

const startOf = (policy: Policy) =>
  headStart(taskOf(wishOf(policy)).lines, single(policy), limits.points.max);

describe('headStart', () => {
  it('finds the smallest numbers at once where each method outweighs those below it', () => {
    const policy: Policy = {
      requiredLevel: 30,
      methods: [20, 10, 10, 30].map((points, index) => ({ id: `m${index}`, label: '', points })),
    };
    expect(startOf(policy).least).toEqual([2, 1, 1, 3, 3]);
  });

  it('leaves out no numbers: those of a policy exceed others by 0 or more', () => {
    fc.assert(
      fc.property(arbitraryPolicy({ min: 1, max: 8 }), (policy) => {
        fc.pre(policy.methods.reduce((sum, { points }) => sum + points, 0) >= policy.requiredLevel);
        const { least, shares } = startOf(policy);
        const numbers = [...policy.methods.map(({ points }) => points), policy.requiredLevel];
        // Each number holds its own excess once, and else those of numbers that are settled before.
        const excess: number[] = [];
        while (Object.keys(excess).length < numbers.length) {
          numbers.forEach((value, number) => {
            const others = (shares[number] ?? []).flatMap((share, other) =>
              share > 0 && other !== number ? [share * (excess[other] ?? NaN)] : [],
            );
            const rest = value - (least[number] ?? 0) - others.reduce((sum, each) => sum + each, 0);
            if (!Number.isNaN(rest)) excess[number] = rest;
          });
        }
        expect(Math.min(...excess)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
