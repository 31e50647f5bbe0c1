import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  chowParameters,
  compareAcceptance,
  goal,
  type Policy,
  simplify,
  wishOf,
} from '../../../../lib/policy/index.ts';
import { arbitraryPolicy } from '../../../support/arbitrary-policy.ts';

const numbers = ({ requiredLevel, methods }: Policy) => [
  requiredLevel,
  ...methods.map(({ points }) => points),
];

const policy = (requiredLevel: number, ...points: readonly number[]): Policy => ({
  requiredLevel,
  methods: points.map((value, index) => ({ id: `m${index}`, label: `M${index}`, points: value })),
});

describe('simplify', () => {
  it.each([
    [policy(25, 20, 5, 5), [3, 2, 1, 1]],
    [policy(30, 20, 10, 10, 0, 30), [3, 2, 1, 1, 0, 3]],
    [policy(20, 20, 5, 5), [1, 1, 0, 0]],
    [policy(25, 20), [1, 0]],
    [policy(1000), [1]],
  ])('gives the smallest numbers that do the same as %j', (given, expected) => {
    const { policy: simpler, proven } = simplify(given);
    expect([numbers(simpler), proven]).toEqual([expected, true]);
    expect(compareAcceptance(given, simpler).relation).toBe('equivalent');
  });

  it('finds the numbers that the whole behaviour as a wish leads to', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(arbitraryPolicy({ min: 1, max: 7 }), (given) => {
        const { policy: simpler } = simplify(given);
        expect(compareAcceptance(given, simpler).relation).toBe('equivalent');
        expect(chowParameters(simpler)).toEqual(chowParameters(given));
        const wished = goal(wishOf(given), { kind: 'smallest' });
        if (wished.outcome === 'found') expect(numbers(simpler)).toEqual(numbers(wished.policy));
        else expect(numbers(simpler)).toEqual([1, ...given.methods.map(() => 0)]);
      }),
      { numRuns: 150 },
    );
  });

  it('does so with many methods too', { timeout: 60_000 }, () => {
    const many = policy(
      500,
      ...Array.from({ length: 64 }, (_, index) => [100, 40, 20, 20][index % 4] ?? 0),
    );
    const { policy: simpler, proven } = simplify(many);
    expect(proven).toBe(true);
    expect(numbers(simpler).slice(0, 5)).toEqual([25, 5, 2, 1, 1]);
    expect(compareAcceptance(many, simpler).relation).toBe('equivalent');
  });

  it('gives what it has when it is told to stop', () => {
    expect(simplify(policy(25, 20, 5, 5), { keepGoing: () => false }).policy).toBeDefined();
  });
});

describe('chowParameters', () => {
  it('are equal exactly for equivalent policies over the same methods', { timeout: 60_000 }, () => {
    const small = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }))
      .map(([level, points]) => policy(level, ...points));
    fc.assert(
      fc.property(small, small, (a, b) => {
        const [one, other] = [chowParameters(a), chowParameters(b)];
        const same = one.accepted === other.accepted && one.swings.join() === other.swings.join();
        expect(same).toBe(compareAcceptance(a, b).relation === 'equivalent');
      }),
      { numRuns: 2000 },
    );
  });
});
