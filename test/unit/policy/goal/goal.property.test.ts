import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Aim, goal, isTrade, type Policy, type Wish } from '../../../../lib/policy/index.ts';
import { arbitraryWish } from '../../../support/arbitrary-wish.ts';
import { everyPolicy, isBetter, meets, type Score, scoreOf } from '../../../support/naive-goal.ts';

const range = (count: number, step = 1) =>
  Array.from({ length: count }, (_, index) => index * step);

/** The best score among policies with these values. */
function bestScore(wish: Wish, aim: Aim, values: readonly number[]): Score | null {
  let best: Score | null = null;
  for (const policy of everyPolicy(wish, values)) {
    if (!meets(wish, policy)) continue;
    const score = scoreOf(wish, aim, policy);
    if (best === null || isBetter(score, best)) best = score;
  }
  return best;
}

/**
 * Holds the answer to what looking at every policy gives: it meets the wish, nothing beats it, and a
 * refusal has its reason.
 */
function expectRight(wish: Wish, aim: Aim, values: readonly number[]): void {
  const result = goal(wish, aim);
  const naive = bestScore(wish, aim, values);
  if (result.outcome === 'found') {
    expect(result.proven).toBe(true);
    expect(meets(wish, result.policy)).toBe(true);
    const step = aim.kind === 'round' ? aim.step : 1;
    const score = scoreOf(wish, aim, result.policy);
    const numbers = [
      ...result.policy.methods.map(({ points }) => points),
      result.policy.requiredLevel,
    ];
    expect(numbers.filter((value) => value % step !== 0)).toEqual([]);
    if (numbers.every((value) => values.includes(value))) expect(score).toEqual(naive);
    else if (naive !== null) expect(isBetter(score, naive)).toBe(true);
    return;
  }
  expect(naive).toBeNull();
  if (result.outcome === 'conflict') expect(isTrade(wish, result.trade)).toBe(true);
  else expect(result.outcome).toBe('blocked');
}

const policies: fc.Arbitrary<Policy> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }))
  .map(([requiredLevel, points]) => ({
    requiredLevel,
    methods: ['credentials', 'sms', 'email', 'passkey'].map((id, index) => ({
      id,
      label: id,
      points: points[index] ?? 0,
    })),
  }));

describe('goal', () => {
  it('finds the smallest numbers, as looking at every policy does', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(arbitraryWish({ pinned: 6 }), (wish) =>
        expectRight(wish, { kind: 'smallest' }, range(8)),
      ),
      { numRuns: 150 },
    );
  });

  it('finds the smallest multiples of five', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(arbitraryWish({ pins: 0 }), (wish) =>
        expectRight(wish, { kind: 'round', step: 5 }, range(7, 5)),
      ),
      { numRuns: 80 },
    );
  });

  it('finds the numbers nearest to a policy', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(arbitraryWish({ min: 4, pinned: 6 }), policies, (wish, policy) =>
        expectRight(wish, { kind: 'near', policy }, range(8)),
      ),
      { numRuns: 80 },
    );
  });
});
