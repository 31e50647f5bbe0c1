import type { AssuranceLevel, GradeQualifier, GradeReasonCode } from '../policy/index.ts';

export const levelText: Readonly<Record<AssuranceLevel, string>> = {
  none: 'no assurance level',
  aal1: 'AAL1',
  aal2: 'AAL2',
};

export const qualifierText: Readonly<Record<GradeQualifier, string>> = {
  'phishing-resistant': 'phishing-resistant',
  restricted: 'restricted',
  unverified: 'unverified',
  'unknown-method': 'with a method nobody has facts about',
  'one-device': 'one stolen phone is enough',
  'one-mailbox': 'one mailbox is enough',
};

/** `who` are the methods that the reason is about. */
export const reasonText: Readonly<Record<GradeReasonCode, (who: string) => string>> = {
  'no-authenticator': (who) => `${who}: nothing that counts as an authenticator`,
  'one-factor': (who) => `${who}: one factor`,
  'two-factors': (who) => `${who}: a password and something the user has`,
  'password-missing': (who) => `${who}: AAL2 from single factors needs a password among them`,
  'multi-factor-authenticator': (who) => `${who}: two factors in one authenticator`,
  'user-verification-assumed': (who) => `${who}: we assume that it verifies its user`,
  'hardware-bound-may-reach-aal3': (who) => `${who}: bound to hardware it may reach AAL3`,
  'phishing-resistant': (who) => `${who}: resists phishing`,
  restricted: (who) => `${who}: restricted, to be offered beside an unrestricted alternative`,
  'email-not-authenticator': (who) => `${who}: email shall not be used as an authenticator`,
  unverified: (who) => `${who}: what the vendor claims is not verified`,
  'unknown-method': (who) => `${who}: no public facts, counted for nothing`,
  'one-device': (who) => `${who}: all on one phone`,
  'one-mailbox': (who) => `${who}: the password is reset by mail`,
};
