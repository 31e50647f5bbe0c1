import type { CountryCode } from 'libphonenumber-js/core';

import type { MethodId } from '../policy/index.ts';

/** What to make of a method of which no column speaks. */
export type WithoutColumn = 'yes' | 'no' | 'cannot-tell';

/**
 * How a row becomes an answer for each method. They are shown, and can be changed: an export never
 * says what GRIP itself knows of a user.
 */
export interface Rules {
  /**
   * When a mobile number is good for SMS: `valid-mobile` asks Google's numbering plans, `filled`
   * takes anything that is not blank.
   */
  readonly mobile: 'valid-mobile' | 'filled';
  /** Country of numbers written without one; `null` takes only international ones (E.164). */
  readonly defaultCountry: CountryCode | null;
  /** When an address is good for mail: `address` wants something@something. */
  readonly email: 'address' | 'filled';
  /** By method; one that is not named here cannot be told. */
  readonly withoutColumn: Readonly<Record<MethodId, WithoutColumn>>;
}

/**
 * Active accounts have Credentials, as exports have no password column that could say it, and
 * nobody has a passkey unless a column says so (KPN: it counts once its user has created one).
 */
export const defaultRules: Rules = {
  mobile: 'valid-mobile',
  defaultCountry: 'NL',
  email: 'address',
  withoutColumn: { credentials: 'yes', passkey: 'no' },
};
