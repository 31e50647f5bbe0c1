import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import {
  isAllowedOrigin,
  noManagedPolicy,
  readManagedPolicy,
} from '../../../../lib/vault/model/managed-policy.ts';

const whole = {
  passphraseRequired: true,
  autoLockMinutes: 5,
  minimumPassphraseStrength: 4,
  exportDisabled: true,
  deviceSlotDisabled: true,
  allowedOrigins: ['https://login.example.com', 'https://other.example:8443'],
  backupReminderDays: 7,
  clipboardSeconds: 10,
};

describe('readManagedPolicy', () => {
  it('prescribes nothing where nothing is prescribed', () => {
    for (const value of [{}, undefined, null, 'x', [], { unknown: 1 }]) {
      expect(readManagedPolicy(value)).toEqual({ policy: noManagedPolicy, unusable: [] });
    }
  });

  it('reads every key that the schema for Chrome and Edge names, and no other', () => {
    const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8')) as {
      properties: object;
    };
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(whole).sort());
    expect(readManagedPolicy(whole)).toEqual({ policy: whole, unusable: [] });
  });

  it.each([
    ['passphraseRequired', 'yes'],
    ['autoLockMinutes', 0],
    ['autoLockMinutes', 1.5],
    ['autoLockMinutes', '5'],
    ['minimumPassphraseStrength', 5],
    ['exportDisabled', 1],
    ['deviceSlotDisabled', null],
    ['allowedOrigins', 'https://a.example'],
    ['allowedOrigins', ['https://a.example', 'not an address']],
    ['allowedOrigins', ['javascript:alert(1)']],
    ['backupReminderDays', 1000],
    ['clipboardSeconds', -1],
  ])('names %s when it is %j, and reads the others', (key, value) => {
    const { policy, unusable } = readManagedPolicy({ ...whole, [key]: value });
    expect(unusable).toEqual([key]);
    expect(policy).toEqual({ ...whole, [key]: noManagedPolicy[key as keyof typeof whole] });
  });

  it('takes an address for its origin', () => {
    const { policy } = readManagedPolicy({ allowedOrigins: ['HTTPS://Login.Example.com/path'] });
    expect(isAllowedOrigin(policy, 'https://login.example.com')).toBe(true);
    expect(isAllowedOrigin(policy, 'http://login.example.com')).toBe(false);
    expect(isAllowedOrigin(noManagedPolicy, 'https://any.example')).toBe(true);
  });
});
