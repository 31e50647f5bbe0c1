import type { Combination } from './combination.ts';
import type { Mark } from './mark.ts';
import type { MethodId } from './policy.ts';

/**
 * What our reading of NIST SP 800-63B-4 §2 allows a combination to reach at most; `none` where no
 * member counts as an authenticator. A hardware-bound passkey can reach AAL3, which KPN's page does
 * not ask for: it is told as a reason, not as a level.
 */
export type AssuranceLevel = 'none' | 'aal1' | 'aal2';

/** The same in our reading of the authentication factors of eIDAS 2015/1502, annex §2.2.1. */
export type EidasLevel = 'none' | 'low' | 'substantial';

/** What a grade must be read with. */
export type GradeQualifier =
  /** Resists phishing. */
  | 'phishing-resistant'
  /** The level rests on a restricted authenticator. */
  | 'restricted'
  /** The level rests on a vendor's claim that nobody has verified. */
  | 'unverified'
  /** A member has no public facts; it counts for nothing, though it may be worth more. */
  | 'unknown-method'
  /** Who holds the unlocked phone has everything. */
  | 'one-device'
  /** Who reads the mailbox has everything: the password is reset by mail. */
  | 'one-mailbox';

export type GradeReasonCode =
  | 'no-authenticator'
  | 'one-factor'
  | 'two-factors'
  | 'password-missing'
  | 'multi-factor-authenticator'
  | 'user-verification-assumed'
  | 'hardware-bound-may-reach-aal3'
  | 'phishing-resistant'
  | 'restricted'
  | 'email-not-authenticator'
  | 'unverified'
  | 'unknown-method'
  | 'one-device'
  | 'one-mailbox';

/** One reason of a grade: what, about which members, by which clause, how sure. */
export interface GradeReason {
  readonly code: GradeReasonCode;
  readonly methods: readonly MethodId[];
  readonly clause: string;
  readonly mark: Mark;
}

/** Our reading of what a combination proves, from facts about its members and never from points. */
export interface Grade {
  readonly level: AssuranceLevel;
  readonly eidas: EidasLevel;
  readonly qualifiers: readonly GradeQualifier[];
  /** The reason for the level first. */
  readonly reasons: readonly GradeReason[];
  /** As sure as the least sure reason for the level. */
  readonly mark: Mark;
}

/** A combination with its grade. */
export interface GradedCombination {
  readonly combination: Combination;
  readonly grade: Grade;
}

/** A policy is as strong as its weakest way in; the strongest stands beside it. */
export interface PolicyGrade {
  readonly weakest: GradedCombination;
  readonly strongest: GradedCombination;
}
