import type {
  AssuranceLevel,
  Grade,
  GradeQualifier,
  GradeReason,
  GradeReasonCode,
  Policy,
} from '../../lib/policy/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';
import { methodName } from './method-names.ts';

/** How a grade's level is called in a chip. */
export const levelTexts = {
  none: m.grade_none,
  aal1: () => 'AAL1',
  aal2: () => 'AAL2',
} satisfies Record<AssuranceLevel, () => string>;

/** The same in eIDAS's words. */
export const eidasTexts = {
  none: m.grade_eidas_none,
  low: m.grade_eidas_low,
  substantial: m.grade_eidas_substantial,
} satisfies Record<Grade['eidas'], () => string>;

/** What stands behind the level in a chip, in a word or two. */
export const qualifierTexts = {
  'phishing-resistant': m.grade_phishing_resistant,
  restricted: m.grade_restricted,
  unverified: m.grade_unverified,
  'unknown-method': m.grade_unknown_method,
  'one-device': m.grade_one_device,
  'one-mailbox': m.grade_one_mailbox,
} satisfies Record<GradeQualifier, () => string>;

const reasonTexts = {
  'no-authenticator': m.grade_reason_no_authenticator,
  'one-factor': m.grade_reason_one_factor,
  'two-factors': m.grade_reason_two_factors,
  'password-missing': m.grade_reason_password_missing,
  'multi-factor-authenticator': m.grade_reason_multi_factor_authenticator,
  'user-verification-assumed': m.grade_reason_user_verification_assumed,
  'hardware-bound-may-reach-aal3': m.grade_reason_hardware_bound,
  'phishing-resistant': m.grade_reason_phishing_resistant,
  restricted: m.grade_reason_restricted,
  'email-not-authenticator': m.grade_reason_email,
  unverified: m.grade_reason_unverified,
  'unknown-method': m.grade_reason_unknown_method,
  'one-device': m.grade_reason_one_device,
  'one-mailbox': m.grade_reason_one_mailbox,
} satisfies Record<GradeReasonCode, (inputs: { methods: string }) => string>;

/** One reason of a grade as a sentence. */
export const reasonText = (policy: Policy, { code, methods }: GradeReason): string =>
  reasonTexts[code]({ methods: methods.map((id) => methodName(policy, id)).join(', ') });
