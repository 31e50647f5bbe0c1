import { describe, expect, it } from 'vitest';

import {
  type MethodId,
  type Policy,
  repairOf,
  type WarningCode,
} from '../../../../lib/policy/index.ts';
import { golden } from '../../../fixtures/golden.ts';

const policyOf = (requiredLevel: number, points: Record<MethodId, number>): Policy => ({
  requiredLevel,
  methods: Object.entries(points).map(([id, value]) => ({ id, label: id, points: value })),
});

const repair = (policy: Policy, code: WarningCode) => {
  const { changes = [], opens = [] } = repairOf(policy, 'any-order', code) ?? {};
  return {
    changes: changes.map(({ field, from, to }) => `${field} ${from} → ${to}`),
    opens: opens.map(({ members }) => members.join(' + ')),
  };
};

describe('a repair', () => {
  it.each([
    ['G1', 'single-factor', ['credentials 20 → 19', 'sms 0 → 1']],
    ['L2', 'single-factor', ['credentials 20 → 19']],
    ['L2', 'codes-never-needed', ['credentials 20 → 19']],
    ['L4', 'way-without-password', ['sms 10 → 0']],
    ['L5', 'way-without-password', ['sms 15 → 14']],
    ['G2', 'shared-mailbox', ['email 5 → 0']],
    ['L7', 'shared-mailbox', ['credentials 20 → 19', 'sms 0 → 1', 'ubiqu 0 → 1']],
  ] as const)('opens nothing in %s for %s', (id, code, changes) => {
    expect(repair(golden(id), code)).toEqual({ changes, opens: [] });
  });

  it.each([
    ['L1', 'locked-out', ['credentials 20 → 25'], ['credentials']],
    ['L3', 'upgrade-trap', ['credentials 20 → 25'], ['credentials + sms', 'credentials + email']],
    ['L6', 'passkey-off-by-one', ['passkey 30 → 31'], ['passkey']],
    ['L9', 'passkey-under-level', ['passkey 20 → 30'], ['passkey']],
    ['G2', 'restricted-sms-without-alternative', ['passkey 0 → 25'], ['passkey']],
    ['L10', 'no-phishing-resistant-way', ['passkey 0 → 25'], ['passkey']],
  ] as const)('opens in %s for %s what is missing, and that alone', (id, code, changes, opens) => {
    expect(repair(golden(id), code)).toEqual({ changes, opens });
  });

  it('offers the TOTP app beside SMS where that is nearer than a passkey', () => {
    const policy = policyOf(25, { credentials: 20, sms: 5, totp: 4 });
    expect(repair(policy, 'restricted-sms-without-alternative')).toEqual({
      changes: ['credentials 20 → 21'],
      opens: ['credentials + totp'],
    });
  });

  it('opens another way where nothing less does', () => {
    const policy = policyOf(30, { credentials: 20, sms: 0, email: 10 });
    expect(repair(policy, 'shared-mailbox')).toEqual({
      changes: ['sms 0 → 10', 'email 10 → 0'],
      opens: ['credentials + sms'],
    });
  });

  it('holds under both readings', () => {
    const policy = policyOf(30, { sms: 15, email: 15 });
    const found = repairOf(policy, 'credentials-first', 'locked-out');
    expect(found?.changes).toEqual([{ field: 'passkey', from: 0, to: 30 }]);
    expect(found?.opens.map(({ members }) => members)).toEqual([['passkey']]);
  });

  it('adds a passkey where the policy has none', () => {
    const found = repairOf(
      policyOf(25, { credentials: 20, totp: 5 }),
      'any-order',
      'no-phishing-resistant-way',
    );
    expect(found?.changes).toEqual([{ field: 'passkey', from: 0, to: 25 }]);
    expect(found?.policy.methods.at(-1)).toEqual({ id: 'passkey', label: 'Passkey', points: 25 });
  });

  it('is not there where the policy has no room for it', () => {
    const crowd = Object.fromEntries(Array.from({ length: 63 }, (_, i) => [`m${i}`, 1]));
    const policy = policyOf(21, { credentials: 20, ...crowd });
    expect(repairOf(policy, 'any-order', 'no-phishing-resistant-way')).toBeNull();
  });

  it('is found where a search in depth alone meets no numbers in time', () => {
    const policy = policyOf(15, {
      credentials: 5,
      sms: 0,
      email: 10,
      ubiqu: 10,
      passkey: 0,
      badge: 10,
    });
    expect(repair(policy, 'shared-mailbox')).toEqual({
      changes: ['requiredLevel 15 → 21'],
      opens: [],
    });
  });

  it('says where a smaller one may exist', () => {
    const many = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`m${i}`, 5]));
    const found = repairOf(
      policyOf(25, { credentials: 25, ...many }),
      'any-order',
      'single-factor',
    );
    expect(found?.changes).toHaveLength(1);
    expect(found?.proven).toBe(false);
  });

  it('takes what it has when it is told to end', () => {
    let asked = 0;
    const found = repairOf(golden('G2'), 'any-order', 'shared-mailbox', {
      keepGoing: () => ++asked < 4,
    });
    expect(found?.proven).not.toBe(true);
    expect(asked).toBeGreaterThan(3);
  });
});
