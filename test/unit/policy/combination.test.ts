import { describe, expect, it } from 'vitest';

import { combinationOf, isAccepted, pointsOf, termsOf } from '../../../lib/policy/index.ts';
import { goldenCases, goldenPolicy } from '../../fixtures/golden.ts';

const [, bestPractice] = goldenCases.map(goldenPolicy);
const policy = bestPractice ?? { requiredLevel: 1, methods: [] };

describe('a combination', () => {
  it('adds up the points of its methods, each once, unknown ids for nothing', () => {
    expect(pointsOf(policy, [])).toBe(0);
    expect(pointsOf(policy, ['credentials', 'sms'])).toBe(25);
    expect(pointsOf(policy, ['sms', 'sms', 'badge'])).toBe(5);
  });

  it('is accepted from the level on', () => {
    expect(isAccepted(policy, ['credentials'])).toBe(false);
    expect(isAccepted(policy, ['credentials', 'email'])).toBe(true);
    expect(isAccepted(policy, ['credentials', 'sms', 'email'])).toBe(true);
  });

  it('lists its members in policy order with surplus or shortfall', () => {
    expect(combinationOf(policy, ['email', 'sms', 'credentials'])).toEqual({
      members: ['credentials', 'sms', 'email'],
      points: 30,
      margin: 5,
    });
    expect(combinationOf(policy, ['sms']).margin).toBe(-20);
  });

  it('shows its arithmetic', () => {
    expect(
      termsOf(policy, ['sms', 'credentials']).map(({ label, points }) => [label, points]),
    ).toEqual([
      ['Credentials (username/password)', 20],
      ['SMS', 5],
    ]);
  });
});
