import type { Combination } from './combination.ts';
import type { Mark } from './mark.ts';
import type { MethodId } from './policy.ts';
import type { Reading } from './reading.ts';

/**
 * Everything that the analysis warns of, gravest first. The order is what a repair is held to: it
 * may bring up a later code, never an earlier one, so that repairing always comes to an end.
 */
export const warningCodes = [
  /** Nobody can log in (DOMAIN L1). */
  'locked-out',
  /** One single-factor method is a way on its own (G1, L2). */
  'single-factor',
  /** A way holds neither Credentials nor Passkey (L4, L5). */
  'way-without-password',
  /** The only way needs everything, two or more codes included (L3). */
  'upgrade-trap',
  /** An enabled method is in no way (L2). */
  'codes-never-needed',
  /** The passkey misses the level by one point (L6). */
  'passkey-off-by-one',
  /** The passkey is under the level and only works together with something else (L9). */
  'passkey-under-level',
  /** Credentials + Email is a way: one mailbox is both factors (L7). */
  'shared-mailbox',
  /** A way uses SMS, and none without it reaches AAL2. */
  'restricted-sms-without-alternative',
  /** No way holds a phishing-resistant method (L10). */
  'no-phishing-resistant-way',
] as const;

export type WarningCode = (typeof warningCodes)[number];

export type Severity = 'error' | 'warning' | 'note';

/** One thing that is wrong, or worth knowing, with what it is about. */
export interface Warning {
  readonly code: WarningCode;
  readonly severity: Severity;
  /** The combination that shows it; the first one in list order where there are several. */
  readonly combination?: Combination;
  /** The methods that it is about, in policy order. */
  readonly methods: readonly MethodId[];
  /** The readings under which the policy raises this code. */
  readonly readings: readonly Reading[];
  readonly mark: Mark;
}
