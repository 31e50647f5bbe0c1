import type { Policy, Warning, WarningCode } from '../../lib/policy/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';
import { combinationName, methodName } from './method-names.ts';

interface Names {
  /** "Credentials + Email": the combination that shows it. */
  readonly combination: string;
  /** "SMS, Email": the methods that it is about. */
  readonly methods: string;
  readonly requiredLevel: number;
}

const texts = {
  'locked-out': m.warning_locked_out,
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
    requiredLevel: policy.requiredLevel,
  });
}
