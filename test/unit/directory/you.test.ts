import { describe, expect, it } from 'vitest';

import type { AnswerWithReason } from '../../../lib/directory/answer.ts';
import { yourReadiness } from '../../../lib/directory/index.ts';
import type { Policy } from '../../../lib/policy/index.ts';

const yes: AnswerWithReason = { answer: 'yes', reason: 'filled' };
const no: AnswerWithReason = { answer: 'no', reason: 'empty' };
const unsure: AnswerWithReason = { answer: 'cannot-tell', reason: 'no-column' };
const methods = ['credentials', 'sms', 'email', 'passkey'];

const policy = (requiredLevel: number, ...points: number[]): Policy => ({
  requiredLevel,
  methods: methods.map((id, index) => ({ id, label: id, points: points[index] ?? 0 })),
});
const bestPractice = policy(25, 20, 5, 5, 0);
const twoFactor = policy(30, 20, 10, 10, 30);

describe('the light of the acting admin', () => {
  it('is red with the reason when an empty mobile shuts the admin out', () => {
    const light = yourReadiness(policy(25, 20, 5, 0, 0), methods, {
      answers: [yes, no, yes, no],
      inactive: false,
    });
    expect(light).toEqual({
      light: 'red',
      reason: { code: 'rejected' },
      ways: [],
      missing: [{ method: 'sms', reason: 'empty' }],
    });
  });

  it('is red where it depends on what cannot be told', () => {
    const light = yourReadiness(bestPractice, methods, {
      answers: [yes, unsure, no, no],
      inactive: false,
    });
    expect(light).toMatchObject({
      light: 'red',
      reason: { code: 'depends-on-unknown', methods: ['sms'] },
    });
  });

  it('is red for an account that is not active, whatever it has', () => {
    const light = yourReadiness(twoFactor, methods, {
      answers: [yes, yes, yes, yes],
      inactive: true,
    });
    expect(light).toMatchObject({ light: 'red', reason: { code: 'inactive' } });
  });

  it('is amber while every way needs the same method', () => {
    const light = yourReadiness(bestPractice, methods, {
      answers: [yes, yes, yes, no],
      inactive: false,
    });
    expect(light).toMatchObject({
      light: 'amber',
      reason: { code: 'no-two-independent-ways', shared: ['credentials'] },
      ways: [
        ['credentials', 'sms'],
        ['credentials', 'email'],
      ],
    });
  });

  it('is green with two ways that share no method', () => {
    const light = yourReadiness(twoFactor, methods, {
      answers: [yes, yes, no, yes],
      inactive: false,
    });
    expect(light).toMatchObject({ light: 'green', reason: null });
  });
});
