import type { AnswerReason, Outcome, UserFilter } from '../../lib/directory/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

/** What becomes of users. */
export const outcomeTexts: Readonly<Record<Outcome, () => string>> = {
  ready: m.users_ready,
  'cannot-tell': m.users_cannot_tell,
  'one-fix-away': m.users_one_fix_away,
  'locked-out': m.users_locked_out,
};

/** What a list shows. */
export const filterTexts: Readonly<Record<UserFilter, () => string>> = {
  ...outcomeTexts,
  'loses-access': m.users_filter_loses,
  'may-lose': m.users_filter_may_lose,
  admins: m.users_filter_admins,
  'break-glass': m.users_filter_break_glass,
  inactive: m.users_filter_inactive,
  duplicates: m.users_filter_duplicates,
  'shared-number': m.users_filter_shared_number,
  'shared-mailbox': m.users_filter_shared_mailbox,
  everybody: m.users_filter_everybody,
};

/** Why a user can, or cannot, bring a method. */
export const reasonTexts: Readonly<Record<AnswerReason, () => string>> = {
  filled: m.users_reason_filled,
  'valid-mobile': m.users_reason_valid_mobile,
  listed: m.users_reason_listed,
  'says-yes': m.users_reason_says_yes,
  'by-rule': m.users_reason_by_rule,
  empty: m.users_reason_empty,
  landline: m.users_reason_landline,
  'not-mobile': m.users_reason_not_mobile,
  'not-e164': m.users_reason_not_e164,
  'no-address': m.users_reason_no_address,
  'not-listed': m.users_reason_not_listed,
  'says-no': m.users_reason_says_no,
  'no-column': m.users_reason_no_column,
  'landline-or-mobile': m.users_reason_landline_or_mobile,
  'not-understood': m.users_reason_not_understood,
};
