import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { gradeOf, knownMethods } from '../../../lib/policy/index.ts';
import { strengthOf } from '../../../lib/policy/grade-of.ts';

const ids = [...knownMethods.map(({ id }) => id), 'badge'];
const arbitraryMembers = fc.subarray(ids, { minLength: 1 });

describe('gradeOf', () => {
  // Derived from the list in DOMAIN §3.
  it.each([
    [['credentials'], 'aal1', 'low', []],
    [['credentials', 'sms'], 'aal2', 'substantial', ['restricted']],
    [['credentials', 'email'], 'aal1', 'low', ['one-mailbox']],
    [['credentials', 'totp'], 'aal2', 'substantial', []],
    [['credentials', 'ubiqu'], 'aal2', 'substantial', ['unverified']],
    [['passkey'], 'aal2', 'substantial', ['phishing-resistant']],
    [['sms', 'email'], 'aal1', 'low', ['restricted', 'one-device']],
    [['sms', 'totp'], 'aal1', 'low', ['one-device']],
    [['email'], 'none', 'none', []],
    [['sms'], 'aal1', 'low', ['restricted']],
    [['ubiqu'], 'aal1', 'low', ['unverified']],
    [['badge'], 'none', 'none', ['unknown-method']],
    [['credentials', 'badge'], 'aal1', 'low', ['unknown-method']],
    [['credentials', 'sms', 'email'], 'aal2', 'substantial', ['restricted']],
    [['credentials', 'sms', 'totp'], 'aal2', 'substantial', []],
    [['credentials', 'email', 'ubiqu'], 'aal2', 'substantial', ['unverified']],
    [['sms', 'email', 'ubiqu'], 'aal1', 'low', ['restricted', 'one-device']],
    [['sms', 'passkey'], 'aal2', 'substantial', ['phishing-resistant']],
    [['credentials', 'passkey'], 'aal2', 'substantial', ['phishing-resistant']],
    [[], 'none', 'none', []],
  ])('grades %j as %s, %s, %j', (members, level, eidas, qualifiers) => {
    expect(gradeOf(members)).toMatchObject({ level, eidas, qualifiers });
  });

  it.each([
    [['credentials'], 'one-factor', '§2.1.1', ['credentials']],
    [['credentials', 'sms'], 'two-factors', '§2.2.1', ['credentials', 'sms']],
    [['credentials', 'sms'], 'restricted', '§3.2.9', ['sms']],
    [['credentials', 'email'], 'email-not-authenticator', '§3.1.3.1', ['email']],
    [['credentials', 'email'], 'one-mailbox', 'emailed link', ['credentials', 'email']],
    [['sms', 'totp'], 'password-missing', '§2.2.1', ['sms', 'totp']],
    [['sms', 'totp'], 'one-device', '§2.2.1', ['sms', 'totp']],
    [['credentials', 'ubiqu'], 'unverified', 'vendor claim', ['ubiqu']],
    [['passkey'], 'multi-factor-authenticator', '§3.1.7', ['passkey']],
    [['passkey'], 'phishing-resistant', '§3.2.5', ['passkey']],
    [['passkey'], 'user-verification-assumed', 'app. B', ['passkey']],
    [['passkey'], 'hardware-bound-may-reach-aal3', '§2.3.1', ['passkey']],
    [['credentials', 'badge'], 'unknown-method', 'no public facts', ['badge']],
    [['email'], 'no-authenticator', '§2.1.1', ['email']],
  ])('gives as a reason for %j: %s (%s)', (members, code, clause, methods) => {
    const reason = gradeOf(members).reasons.find((each) => each.code === code);
    expect(reason?.clause).toContain(clause);
    expect(reason?.methods).toEqual(methods);
  });

  it('puts the reason for the level first and is no surer than it', () => {
    expect(gradeOf(['credentials', 'sms']).reasons[0]?.code).toBe('two-factors');
    expect(gradeOf(['credentials', 'sms']).mark).toBe('I');
    expect(gradeOf(['credentials', 'passkey']).mark).toBe('I');
    expect(gradeOf(['passkey']).mark).toBe('U');
    expect(gradeOf(['credentials', 'ubiqu']).mark).toBe('U');
  });

  it('explains every qualifier by a reason of the same name', () => {
    fc.assert(
      fc.property(arbitraryMembers, (members) => {
        const { qualifiers, reasons } = gradeOf(members);
        expect(reasons.map(({ code }) => code)).toEqual(expect.arrayContaining([...qualifiers]));
      }),
    );
  });
});

describe('strengthOf', () => {
  const stronger = (a: readonly string[], b: readonly string[]): number => {
    const [one, other] = [strengthOf(a), strengthOf(b)];
    const at = one.findIndex((value, index) => value !== other[index]);
    return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
  };

  it('ranks from the mailbox to the passkey', () => {
    const rising = [
      ['email'],
      ['ubiqu'],
      ['sms'],
      ['credentials'],
      ['credentials', 'email'],
      ['credentials', 'badge'],
      ['credentials', 'ubiqu'],
      ['credentials', 'sms'],
      ['credentials', 'totp'],
      ['passkey'],
      ['credentials', 'passkey'],
    ];
    rising.slice(1).forEach((members, index) => {
      expect([members, Math.sign(stronger(members, rising[index] ?? []))]).toEqual([members, 1]);
    });
  });

  it('never falls when a method is added', () => {
    fc.assert(
      fc.property(arbitraryMembers, fc.constantFrom(...ids), (members, id) => {
        expect(stronger([...new Set([...members, id])], members)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
