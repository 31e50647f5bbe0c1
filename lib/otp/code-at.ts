import { createGuardrails, generateSync } from 'otplib';

import { type Account, type Algorithm } from './account.ts';
import { fromBase32 } from './base32.ts';

/** The digits to type now, and what comes after them. */
export interface Code {
  readonly code: string;
  /** Of the next period, or of the next counter. */
  readonly nextCode: string;
  /** How long the code still counts, above 0; `null` for a counter, whose code stays. */
  readonly remainingMs: number | null;
}

/** Steam Guard's letters and digits: none that could be taken for another. */
const steamAlphabet = '23456789BCDFGHJKMNPQRTVWXY';
const steamLength = 5;
const steamPeriodSeconds = 30;

/** Ten digits hold all 31 bits of the truncated hash (RFC 4226 §5.3). */
const allDigits = 10;

/** otplib would refuse the short secrets that many services hand out. */
const guardrails = createGuardrails({ MIN_SECRET_BYTES: 1, MAX_SECRET_BYTES: 512 });

const hashes = { SHA1: 'sha1', SHA256: 'sha256', SHA512: 'sha512' } as const;

/**
 * Makes the code of an account at a moment (RFC 4226 §5.3, RFC 6238 §4.2).
 *
 * @param epochMs - milliseconds since 1970, not negative; a counter does not look at it
 */
export function codeAt(account: Account, epochMs: number): Code {
  const digits = codesOf(account);
  if (account.type === 'hotp') {
    const { counter } = account;
    return { code: digits(counter), nextCode: digits(counter + 1), remainingMs: null };
  }
  const periodMs = periodSecondsOf(account) * 1000;
  const step = Math.floor(epochMs / periodMs);
  return {
    code: digits(step),
    nextCode: digits(step + 1),
    remainingMs: (step + 1) * periodMs - epochMs,
  };
}

/** The digits of {@link codeAt} alone, in half the time: a list shows the next ones only at the end. */
export function digitsAt(account: Account, epochMs: number): string {
  const step =
    account.type === 'hotp'
      ? account.counter
      : Math.floor(epochMs / (periodSecondsOf(account) * 1000));
  return codesOf(account)(step);
}

/** Makes an account's codes by the number of the counter or the period. */
function codesOf(account: Account): (step: number) => string {
  const secret = fromBase32(account.secret)?.bytes ?? new Uint8Array();
  return account.type === 'steam'
    ? (step) => steam(secret, step)
    : (step) => hotp(secret, account.algorithm, account.digits, step);
}

/** How long a code of the clock counts. */
function periodSecondsOf(account: Exclude<Account, { type: 'hotp' }>): number {
  return account.type === 'steam' ? steamPeriodSeconds : account.periodSeconds;
}

function hotp(secret: Uint8Array, algorithm: Algorithm, digits: number, counter: number): string {
  return generateSync({
    strategy: 'hotp',
    secret,
    algorithm: hashes[algorithm],
    digits,
    counter,
    guardrails,
  });
}

function steam(secret: Uint8Array, counter: number): string {
  let rest = Number(hotp(secret, 'SHA1', allDigits, counter));
  let code = '';
  for (let at = 0; at < steamLength; at++) {
    code += steamAlphabet.charAt(rest % steamAlphabet.length);
    rest = Math.floor(rest / steamAlphabet.length);
  }
  return code;
}
