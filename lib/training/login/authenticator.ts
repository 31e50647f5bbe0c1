import { type Account, codeAt } from '../../otp/index.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const periodMs = 30_000;
/** A clock may be one period off (RFC 6238 §5.2). */
const toleratedPeriods = 1;
/** So far back a code is recognised as one that has been right. */
const rememberedPeriods = 10;

/** How a new authenticator account is named in the app. */
const trainingIssuer = 'GRIP Simulator';

/**
 * Makes the account that the QR code on the simulated page carries.
 *
 * @param seed - 32 random bytes, a letter each: 160 bits (RFC 4226 §4)
 */
export function newAuthenticator(seed: Uint8Array, label: string): Account {
  return {
    type: 'totp',
    issuer: trainingIssuer,
    label,
    secret: [...seed].map((byte) => alphabet.charAt(byte % alphabet.length)).join(''),
    algorithm: 'SHA1',
    digits: 6,
    periodSeconds: periodMs / 1000,
    sites: [],
  };
}

/** Whether a code of the app counts now, did a while ago, or never did. */
export function checkTotp(
  account: Account,
  text: string,
  atMs: number,
): 'right' | 'expired' | 'wrong' {
  const matches = (periods: number): boolean =>
    codeAt(account, Math.max(0, atMs + periods * periodMs)).code === text;
  for (let periods = -toleratedPeriods; periods <= toleratedPeriods; periods++) {
    if (matches(periods)) return 'right';
  }
  for (let back = toleratedPeriods + 1; back <= rememberedPeriods; back++) {
    if (matches(-back)) return 'expired';
  }
  return 'wrong';
}
