/** What an account's data is made of, by the names that Key URIs use. */
export type Parameter =
  | 'uri'
  | 'type'
  | 'label'
  | 'issuer'
  | 'secret'
  | 'algorithm'
  | 'digits'
  | 'period'
  | 'counter'
  | 'encoder'
  | 'image'
  | 'sites'
  /** One that this room does not know; its name may be anything, so it is not repeated. */
  | 'other';

/** What was done to a parameter to make sense of it. */
export type Change =
  /** Upper and lower case. */
  | 'case'
  /** Outer spaces, and all spaces of a secret, are left out. */
  | 'spaces'
  /** Dashes of a secret are left out. */
  | 'dashes'
  /** `=` at the end of a secret is left out. */
  | 'padding'
  /** Bits at the end of a secret that make no byte are left out, as every app does. */
  | 'stray-bits'
  /** Another way to write the same, such as `HmacSHA1`. */
  | 'spelling'
  /** `+` is read as a space. */
  | 'plus-as-space'
  /** A `%` that escapes nothing is kept as it stands. */
  | 'stray-percent'
  /** Half a character is replaced by U+FFFD. */
  | 'ill-formed-text'
  /** Missing or blank where a value must be: the standard's value is taken. */
  | 'defaulted'
  /** Means nothing for this type of account, or to this program. */
  | 'ignored'
  /** Given more than once with the same value. */
  | 'repeated'
  /** A slash is missing, or there is one too many. */
  | 'slashes'
  /** What may hold a password or a token is left out of an address. */
  | 'shortened';

/** Something that was read differently from how it was written. Never holds a value. */
export interface Normalisation {
  readonly parameter: Parameter;
  readonly change: Change;
}
