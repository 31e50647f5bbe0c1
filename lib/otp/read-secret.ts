import { fail, ok, type Result } from '../result.ts';
import { accountLimits } from './account.ts';
import type { AccountProblem } from './account-problem.ts';
import { fromBase32, toBase32 } from './base32.ts';
import type { Change, Normalisation } from './normalisation.ts';

/** Longest text that can still be a secret, spaces and dashes included. */
const maxLength = 4 * accountLimits.secretBytes.max;

/** Nothing to take away: nearly all secrets, and looking for more would take longer than the rest. */
const isPlain = /^[A-Z2-7]+$/;

const parameter = 'secret';

/** Reads a secret, from bytes or from base32 as people and programs write it. */
export function readSecret(
  value: unknown,
  changes: Normalisation[],
): Result<string, AccountProblem> {
  if (value instanceof Uint8Array) return secretOf(value);
  if (value === undefined || value === null) return fail({ parameter, code: 'missing' });
  if (typeof value !== 'string') return fail({ parameter, code: 'not-text' });
  if (value.length > maxLength) return tooLong;
  if (isPlain.test(value)) return secretIn(value, [], changes);
  const steps: readonly (readonly [Change, string])[] = [
    ['spaces', value.replace(/\s/gu, '')],
    ['dashes', value.replace(/[\s\p{Pd}]/gu, '')],
    ['padding', value.replace(/[\s\p{Pd}]/gu, '').replace(/=+$/, '')],
  ];
  let text = value;
  const made: Change[] = [];
  for (const [change, result] of steps) {
    if (result !== text) made.push(change);
    text = result;
  }
  // Only ASCII: the small dotless i must not become a letter of the alphabet.
  const upper = text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
  if (upper !== text) made.push('case');
  if (upper === '') return fail({ parameter, code: 'missing' });
  return secretIn(upper, made, changes);
}

/** Decodes the letters that are left when all else is `made` away. */
function secretIn(
  text: string,
  made: Change[],
  changes: Normalisation[],
): Result<string, AccountProblem> {
  const decoded = fromBase32(text);
  if (decoded === null) return fail({ parameter, code: 'not-base32' });
  if (decoded.hasStrayBits) made.push('stray-bits');
  // Without stray bits, writing the bytes gives the very letters that were read.
  const secret = secretOf(decoded.bytes, decoded.hasStrayBits ? undefined : text);
  if (secret.ok) changes.push(...made.map((change) => ({ parameter, change }) as const));
  return secret;
}

const tooLong = fail({ parameter, code: 'too-long', max: accountLimits.secretBytes.max } as const);

function secretOf(bytes: Uint8Array, text?: string): Result<string, AccountProblem> {
  if (bytes.length < accountLimits.secretBytes.min) return fail({ parameter, code: 'missing' });
  return bytes.length > accountLimits.secretBytes.max ? tooLong : ok(text ?? toBase32(bytes));
}
