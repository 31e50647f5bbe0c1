import { describe, expect, it } from 'vitest';

import {
  analyse,
  type MethodId,
  type Policy,
  readings,
  type Warning,
  type WarningCode,
  warningCodes,
} from '../../../lib/policy/index.ts';
import { golden, goldenCases } from '../../fixtures/golden.ts';

const policyOf = (requiredLevel: number, points: Record<MethodId, number>): Policy => ({
  requiredLevel,
  methods: Object.entries(points).map(([id, value]) => ({ id, label: id, points: value })),
});

const codesOf = (policy: Policy, reading: (typeof readings)[number] = 'any-order') =>
  analyse(policy, { reading }).warnings.map(({ code }) => code);

const warningOf = (policy: Policy, code: WarningCode): Warning => {
  const found = analyse(policy).warnings.find((warning) => warning.code === code);
  if (!found) throw new Error(`${code} is not raised`);
  return found;
};

describe('a warning', () => {
  it('is raised for each code by some golden case', () => {
    expect(new Set(goldenCases.flatMap(({ warnings }) => warnings))).toEqual(new Set(warningCodes));
  });

  it.each([
    ['L1', 'locked-out', ['credentials'], ['credentials'], -5],
    ['G1', 'single-factor', ['credentials'], ['credentials'], 0],
    ['L4', 'way-without-password', ['sms', 'email', 'ubiqu'], ['sms', 'email', 'ubiqu'], 0],
    ['L3', 'upgrade-trap', ['credentials', 'sms', 'email'], ['sms', 'email'], 0],
    ['L2', 'codes-never-needed', undefined, ['sms', 'email'], undefined],
    ['L6', 'passkey-off-by-one', ['passkey'], ['passkey'], -1],
    ['L9', 'passkey-under-level', ['credentials', 'passkey'], ['passkey'], 10],
    ['L7', 'shared-mailbox', ['credentials', 'email'], ['credentials', 'email'], 0],
    ['G2', 'restricted-sms-without-alternative', ['credentials', 'sms'], ['sms'], 0],
    ['L10', 'no-phishing-resistant-way', ['credentials', 'sms'], ['passkey'], 0],
  ] as const)(
    'names in %s for %s the combination and the methods',
    (id, code, members, methods, margin) => {
      const warning = warningOf(golden(id), code);
      expect(warning.combination?.members).toEqual(members);
      expect(warning.combination?.margin).toBe(margin);
      expect(warning.methods).toEqual(methods);
    },
  );

  it('says under which readings it holds', () => {
    expect(warningOf(golden('L5'), 'way-without-password').readings).toEqual(['any-order']);
    expect(warningOf(golden('L5'), 'shared-mailbox').readings).toEqual(readings);
  });

  it('is filtered by the reading', () => {
    expect(codesOf(golden('L5'), 'credentials-first')).toEqual([
      'shared-mailbox',
      'restricted-sms-without-alternative',
      'no-phishing-resistant-way',
    ]);
  });

  it('speaks of a lock-out where a login can only start without credentials', () => {
    const policy = policyOf(30, { sms: 15, email: 15 });
    expect(codesOf(policy)).toEqual([
      'way-without-password',
      'restricted-sms-without-alternative',
      'no-phishing-resistant-way',
    ]);
    expect(codesOf(policy, 'credentials-first')).toEqual(['locked-out']);
    const [warning] = analyse(policy, { reading: 'credentials-first' }).warnings;
    expect(warning).toMatchObject({ mark: 'U', readings: ['credentials-first'] });
  });

  describe.each([
    ['single-factor', policyOf(30, { credentials: 20, badge: 30 }), 'U'],
    ['single-factor', policyOf(30, { ubiqu: 30 }), 'U'],
    ['single-factor', policyOf(30, { sms: 30 }), 'D'],
    ['way-without-password', policyOf(30, { credentials: 20, sms: 15, email: 15 }), 'U'],
    ['upgrade-trap', policyOf(30, { credentials: 20, badge: 5, ring: 5 }), 'I'],
    ['passkey-off-by-one', policyOf(2, { credentials: 1, passkey: 1 }), 'I'],
    [
      'restricted-sms-without-alternative',
      policyOf(30, { credentials: 20, sms: 10, ubiqu: 10 }),
      'I',
    ],
  ] as const)('%s', (code, policy, mark) => {
    it(`is raised for ${JSON.stringify(policy.methods.map(({ id, points }) => [id, points]))}`, () => {
      expect(warningOf(policy, code).mark).toBe(mark);
    });
  });

  it.each([
    ['single-factor', policyOf(30, { passkey: 30 })],
    ['single-factor', policyOf(31, { credentials: 30, passkey: 31 })],
    ['upgrade-trap', policyOf(30, { credentials: 20, sms: 10 })],
    ['upgrade-trap', policyOf(30, { credentials: 20, sms: 5, email: 10 })],
    ['upgrade-trap', policyOf(30, { sms: 15, email: 15 })],
    ['passkey-off-by-one', policyOf(1, { credentials: 1, passkey: 0 })],
    ['passkey-under-level', policyOf(31, { credentials: 20, passkey: 30 })],
    ['shared-mailbox', policyOf(20, { credentials: 20, email: 5 })],
    ['shared-mailbox', policyOf(20, { credentials: 5, email: 20 })],
    ['shared-mailbox', policyOf(26, { credentials: 20, email: 5, sms: 6 })],
    ['restricted-sms-without-alternative', policyOf(30, { credentials: 20, sms: 10, totp: 10 })],
    ['restricted-sms-without-alternative', policyOf(30, { credentials: 30, sms: 10 })],
    ['no-phishing-resistant-way', policyOf(40, { credentials: 20, passkey: 20 })],
  ] as const)('%s is not raised for %j', (code, policy) => {
    expect(codesOf(policy)).not.toContain(code);
  });
});
