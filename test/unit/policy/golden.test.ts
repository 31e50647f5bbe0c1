import { describe, expect, it } from 'vitest';

import { analyse } from '../../../lib/policy/index.ts';
import { goldenCases, goldenPolicy } from '../../fixtures/golden.ts';

describe.each(goldenCases)('golden case $id, $title', (golden) => {
  const analysis = analyse(goldenPolicy(golden));

  it('has the documented ways to log in', () => {
    expect(analysis.ways.items.map(({ members }) => members)).toEqual(golden.minimalAccepted);
  });

  it('shows the arithmetic of each way', () => {
    for (const { members, points, margin } of analysis.ways.items) {
      const sum = members.reduce((s, id) => s + golden.points[id as keyof typeof golden.points], 0);
      expect(points).toBe(sum);
      expect(margin).toBe(sum - golden.requiredLevel);
      expect(margin).toBeGreaterThanOrEqual(0);
    }
  });

  it('raises exactly the codes derived for it', () => {
    expect(analysis.warnings.map(({ code }) => code)).toEqual(golden.warnings);
  });
});

describe.each(goldenCases.filter(({ accepted }) => accepted))('golden case $id', (golden) => {
  it('accepts as many combinations as documented', () => {
    const { acceptedCount, combinationCount } = analyse(goldenPolicy(golden));
    expect(Number(acceptedCount)).toBe(golden.accepted?.count);
    expect(Number(combinationCount)).toBe(golden.accepted?.of);
  });
});

describe('KPN’s best practice', () => {
  const golden = goldenCases.find(({ id }) => id === 'G2');
  const analysis = golden && analyse(goldenPolicy(golden));

  it('says what each method means', () => {
    expect(analysis?.methods).toEqual([
      {
        id: 'credentials',
        points: 20,
        enabled: true,
        sufficientAlone: false,
        indispensable: true,
        neverNeeded: false,
        interchangeableWith: [],
        swings: 3n,
        banzhaf: 3 / 4,
        shapleyShubik: 2 / 3,
        pointsRange: { min: 20, max: 24 },
        whenDown: { acceptedCount: 0n, ways: 0n, stillWorks: false },
      },
      ...['sms', 'email'].map((id) => ({
        id,
        points: 5,
        enabled: true,
        sufficientAlone: false,
        indispensable: false,
        neverNeeded: false,
        interchangeableWith: [id === 'sms' ? 'email' : 'sms'],
        swings: 1n,
        banzhaf: 1 / 4,
        shapleyShubik: 1 / 6,
        pointsRange: { min: 5, max: 19 },
        whenDown: { acceptedCount: 1n, ways: 1n, stillWorks: true },
      })),
      ...['ubiqu', 'passkey'].map((id) => ({
        id,
        points: 0,
        enabled: false,
        sufficientAlone: false,
        indispensable: false,
        neverNeeded: true,
        interchangeableWith: [],
        swings: 0n,
        banzhaf: 0,
        shapleyShubik: 0,
        pointsRange: { min: 0, max: 4 },
        whenDown: { acceptedCount: 3n, ways: 2n, stillWorks: true },
      })),
    ]);
  });

  it('keeps every outcome from level 21 to 25 and survives no outage of the password', () => {
    expect(analysis?.requiredRange).toEqual({ min: 21, max: 25 });
    expect(analysis?.resilience).toBe(0);
  });

  it('rejects Credentials alone and both codes together', () => {
    expect(analysis?.maximalRejected.items).toEqual([
      { members: ['credentials'], points: 20, margin: -5 },
      { members: ['sms', 'email'], points: 10, margin: -15 },
    ]);
  });
});
