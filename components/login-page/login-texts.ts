import type { Holding, Persona, TypedProblem } from '../../lib/training/index.ts';
import type { CodesOutcome } from '../../lib/state/lessons/lesson-codes.svelte.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

const holdingNames = {
  password: m.login_holding_password,
  'mobile-number': m.login_holding_mobile,
  mailbox: m.login_holding_mailbox,
  'ubiqu-app': m.login_holding_ubiqu,
  'authenticator-app': m.login_holding_authenticator,
  'own-passkey': m.login_holding_passkey,
} satisfies Record<Holding, () => string>;

/** What a persona has, in words. */
export const holdingName = (holding: Holding): string => holdingNames[holding]();

const lacks = {
  password: m.login_lacks_password,
  'mobile-number': m.login_lacks_mobile,
  mailbox: m.login_lacks_mailbox,
  'ubiqu-app': m.login_lacks_ubiqu,
  'authenticator-app': m.login_lacks_authenticator,
  'own-passkey': m.login_lacks_passkey,
  other: m.login_lacks_other,
} satisfies Record<Holding | 'other', () => string>;

/** Why a persona cannot use an option. */
export const lackText = (lacked: Holding | 'other', kind: Persona['kind']): string =>
  kind === 'thief' ? m.login_lacks_thief() : lacks[lacked]();

const problems = {
  wrong: m.login_problem_wrong,
  expired: m.login_problem_expired,
  'too-short': m.login_problem_too_short,
} satisfies Record<TypedProblem, () => string>;

/** What is wrong with what was typed; null for nothing. */
export const problemText = (problem: TypedProblem | null): string | null =>
  problem === null ? null : problems[problem]();

const outcomes = {
  kept: m.login_codes_kept,
  filled: m.login_codes_filled,
  closed: m.login_codes_closed,
  'no-account': m.login_codes_no_account,
  'no-field': m.login_codes_no_field,
  failed: m.login_codes_failed,
} satisfies Record<CodesOutcome, () => string>;

/** What came of asking the Codes of this extension; empty before. */
export const outcomeText = (outcome: CodesOutcome | null): string =>
  outcome === null ? '' : outcomes[outcome]();
