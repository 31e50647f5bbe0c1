import { describe, expect, it } from 'vitest';

import { scoreJson } from '../../../lib/cli/score-json.ts';
import {
  analyse,
  type Policy,
  type Reading,
  type Repair,
  repairsOf,
} from '../../../lib/policy/index.ts';
import { goldenCases, goldenPolicy } from '../../fixtures/golden.ts';

const jsonOf = (policy: Policy, reading: Reading = 'any-order', repairs: readonly Repair[] = []) =>
  JSON.parse(JSON.stringify(scoreJson(analyse(policy, { reading }), repairs))) as Record<
    string,
    unknown
  >;

const equal = (methods: number): Policy => ({
  requiredLevel: methods >> 1,
  methods: Array.from({ length: methods }, (_, i) => ({ id: `m${i}`, label: 'm', points: 1 })),
});

describe('scoreJson', () => {
  it('says everything about KPN’s best practice', () => {
    const golden = goldenCases.find(({ id }) => id === 'G2');
    const policy = golden ? goldenPolicy(golden) : equal(0);
    const json = jsonOf(policy, 'any-order', repairsOf(policy, 'any-order'));
    expect(json).toMatchObject({
      requiredLevel: 25,
      reading: 'any-order',
      enabledCount: 3,
      combinationCount: 8,
      acceptedCount: 3,
      minimalAccepted: [
        ['credentials', 'sms'],
        ['credentials', 'email'],
      ],
      minimalAcceptedCount: 2,
      maximalRejected: [['credentials'], ['sms', 'email']],
      maximalRejectedCount: 2,
      ways: [
        ['credentials', 'sms'],
        ['credentials', 'email'],
      ],
      wayCount: 2,
      requiredRange: { min: 21, max: 25 },
      resilience: 0,
      grade: {
        weakest: { combination: ['credentials', 'email'], level: 'aal1' },
        strongest: { combination: ['credentials', 'sms'], level: 'aal2' },
      },
    });
    expect(json.methods).toMatchObject({
      sms: {
        points: 5,
        enabled: true,
        sufficientAlone: false,
        indispensable: false,
        neverNeeded: false,
        interchangeableWith: ['email'],
        swings: 1,
        banzhaf: 0.25,
        pointsRange: { min: 5, max: 19 },
        whenDown: { acceptedCount: 1, ways: 1, stillWorks: true },
      },
    });
    expect(Object.keys(json.methods as object)).toEqual(policy.methods.map(({ id }) => id));
    expect(json.warnings).toContainEqual({
      code: 'no-phishing-resistant-way',
      severity: 'note',
      combination: ['credentials', 'sms'],
      methods: ['passkey'],
      readings: ['any-order', 'credentials-first'],
      mark: 'I',
      repair: {
        changes: [{ field: 'passkey', from: 0, to: 25 }],
        requiredLevel: 25,
        points: { credentials: 20, sms: 5, email: 5, ubiqu: 0, passkey: 25 },
        opens: [['passkey']],
      },
    });
  });

  it('has null for what a locked-out policy has not', () => {
    const json = jsonOf({ requiredLevel: 5, methods: [] });
    expect(json).toMatchObject({ resilience: null, grade: null, minimalAccepted: [], methods: {} });
  });

  it('gives counts beyond 2^53 − 1 as decimal strings', () => {
    expect(jsonOf(equal(53))).toMatchObject({ combinationCount: '9007199254740992' });
    expect(jsonOf(equal(52))).toMatchObject({ combinationCount: 4_503_599_627_370_496 });
    expect(jsonOf(equal(64))).toMatchObject({
      combinationCount: '18446744073709551616',
      minimalAcceptedCount: '1832624140942590534',
    });
  });

  it('counts lists that are too long to give', () => {
    expect(jsonOf(equal(21))).toMatchObject({
      minimalAccepted: null,
      minimalAcceptedCount: 352_716,
      maximalRejected: null,
      maximalRejectedCount: 293_930,
      ways: null,
    });
    expect(jsonOf({ ...equal(20), requiredLevel: 2 }).minimalAccepted).toHaveLength(190);
  });

  it('filters ways by the reading, not figures', () => {
    const golden = goldenCases.find(({ id }) => id === 'L5');
    const json = jsonOf(golden ? goldenPolicy(golden) : equal(0), 'credentials-first');
    expect(json).toMatchObject({
      reading: 'credentials-first',
      wayCount: 2,
      minimalAcceptedCount: 3,
    });
  });
});
