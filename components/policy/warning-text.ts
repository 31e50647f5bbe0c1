import type { Policy, Warning, WarningCode } from '../../lib/policy/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';
import { combinationName, methodName } from './method-names.ts';

interface Names {
  /** "Credentials + Email": the combination that shows it. */
  readonly combination: string;
  /** "SMS, Email": the methods that it is about. */
  readonly methods: string;
  /** Sum of the combination; null where none shows it. */
  readonly points: number | null;
  readonly requiredLevel: number;
}

/** Too few points, none at all, or nothing that GRIP is assumed to ask first. */
function lockedOut({ combination, methods, points, requiredLevel }: Names): string {
  if (points === null) return m.warning_locked_out_reading({ methods });
  return combination === ''
    ? m.warning_locked_out_nothing()
    : m.warning_locked_out({ combination, points, requiredLevel });
}

const texts = {
  'locked-out': lockedOut,
  'single-factor': m.warning_single_factor,
  'way-without-password': m.warning_way_without_password,
  'upgrade-trap': m.warning_upgrade_trap,
  'codes-never-needed': m.warning_codes_never_needed,
  'passkey-off-by-one': m.warning_passkey_off_by_one,
  'passkey-under-level': m.warning_passkey_under_level,
  'shared-mailbox': m.warning_shared_mailbox,
  'restricted-sms-without-alternative': m.warning_restricted_sms,
  'no-phishing-resistant-way': m.warning_no_phishing_resistant_way,
} satisfies Record<WarningCode, (names: Names) => string>;

/** What is wrong, in a sentence. */
export function warningText(policy: Policy, { code, combination, methods }: Warning): string {
  return texts[code]({
    combination: combination ? combinationName(policy, combination.members) : '',
    methods: methods.map((id) => methodName(policy, id)).join(', '),
    points: combination?.points ?? null,
    requiredLevel: policy.requiredLevel,
  });
}
