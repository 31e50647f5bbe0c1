import { fail, ok, type Result } from '../result.ts';
import { type Account, accountLimits } from './account.ts';
import type { AccountProblem } from './account-problem.ts';
import type { Normalisation } from './normalisation.ts';
import { readAlgorithm } from './read-algorithm.ts';
import { readName } from './read-name.ts';
import { readSecret } from './read-secret.ts';
import { readWholeNumber } from './read-whole-number.ts';

/** An account as somebody wrote it down: untrusted, each value of any kind. */
export interface AccountDraft {
  /** `totp`, `hotp` or `steam` in any case; missing is `totp`. */
  readonly type?: unknown;
  readonly issuer?: unknown;
  readonly label?: unknown;
  /** Base32, or the bytes themselves. */
  readonly secret?: unknown;
  readonly algorithm?: unknown;
  readonly digits?: unknown;
  readonly period?: unknown;
  readonly counter?: unknown;
}

/** An account, and how reading it differs from what was written. */
export interface ReadAccount {
  readonly account: Account;
  readonly normalisations: readonly Normalisation[];
}

/** Kinds of codes that other programs make and this one does not. */
const unsupportedTypes = ['battle', 'blizzard', 'motp', 'mobile-otp', 'yandex'];

const rules = {
  digits: { parameter: 'digits', ...accountLimits.digits, standard: 6 },
  period: { parameter: 'period', ...accountLimits.periodSeconds, standard: 30 },
  counter: { parameter: 'counter', ...accountLimits.counter, standard: 0 },
} as const;

/**
 * Makes an account of untrusted values, or names the first that cannot be used. Never throws.
 *
 * @param sites - addresses that have been checked
 */
export function readAccount(
  draft: AccountDraft,
  sites: readonly string[] = [],
): Result<ReadAccount, AccountProblem> {
  const changes: Normalisation[] = [];
  const type = readType(draft.type);
  if (!type.ok) return type;
  const issuer = readName('issuer', draft.issuer, changes);
  if (!issuer.ok) return issuer;
  const label = readName('label', draft.label, changes);
  if (!label.ok) return label;
  const secret = readSecret(draft.secret, changes);
  if (!secret.ok) return secret;
  const algorithm = readAlgorithm(draft.algorithm, changes);
  if (!algorithm.ok) return algorithm;
  const names = { issuer: issuer.value, label: label.value, secret: secret.value, sites };
  const done = (account: Account) => ok({ account, normalisations: changes });

  if (type.value === 'steam') {
    const fixed = steamProblem(algorithm.value, draft, changes);
    return fixed === null ? done({ ...names, type: 'steam' }) : fail(fixed);
  }
  const digits = readWholeNumber(draft.digits, rules.digits, changes);
  if (!digits.ok) return digits;
  const common = { ...names, algorithm: algorithm.value, digits: digits.value };
  if (type.value === 'hotp') {
    // The counter is required; without one, the first code is the only guess.
    if (isMissing(draft.counter)) changes.push({ parameter: 'counter', change: 'defaulted' });
    const counter = readWholeNumber(draft.counter, rules.counter, changes);
    return counter.ok ? done({ ...common, type: 'hotp', counter: counter.value }) : counter;
  }
  const period = readWholeNumber(draft.period, rules.period, changes);
  return period.ok ? done({ ...common, type: 'totp', periodSeconds: period.value }) : period;
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}

function readType(value: unknown): Result<Account['type'], AccountProblem> {
  if (isMissing(value)) return ok('totp');
  const type = typeof value === 'string' ? value.toLowerCase() : '';
  if (type === 'totp' || type === 'hotp' || type === 'steam') return ok(type);
  const found = unsupportedTypes.includes(type) ? type : null;
  return fail({ parameter: 'type', code: 'unsupported', found });
}

/** Whether the data asks for what Steam does not do. Its length is often written wrongly. */
function steamProblem(
  algorithm: string,
  { digits, period }: AccountDraft,
  changes: Normalisation[],
): AccountProblem | null {
  if (algorithm !== 'SHA1') return { parameter: 'algorithm', code: 'fixed-by-steam' };
  const seconds = readWholeNumber(period, rules.period, changes);
  if (!seconds.ok) return seconds.error;
  if (seconds.value !== 30) return { parameter: 'period', code: 'fixed-by-steam' };
  if (!isMissing(digits) && Number(digits) !== 5) {
    changes.push({ parameter: 'digits', change: 'ignored' });
  }
  return null;
}
