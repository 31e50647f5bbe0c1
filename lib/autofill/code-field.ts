/** Where the code of a field comes from, as far as the page says. */
export type Channel = 'authenticator' | 'sms' | 'email' | 'unknown';

/** What spoke for a field. */
export type Signal =
  | 'autocomplete'
  | 'named'
  | 'named-loosely'
  | 'class-name'
  | 'text-beside'
  | 'page-text'
  | 'page-markup'
  | 'title'
  | 'digits'
  | 'row-of-boxes'
  | 'only-field'
  | 'beside-password'
  | 'spoken-against';

/** One signal and the points that it gave, or took. */
export interface CodeFieldReason {
  readonly signal: Signal;
  readonly points: number;
}

/** The inputs of one code: a single one, or the boxes in the order in which they are read. */
export type CodeInputs = readonly [HTMLInputElement, ...HTMLInputElement[]];

/** A place on the page that takes a one-time code. */
export interface CodeField {
  readonly inputs: CodeInputs;
  /** Characters of the code; null when the page does not say. */
  readonly length: number | null;
  readonly channel: Channel;
  /** Sum of the reasons' points; higher is surer. */
  readonly score: number;
  readonly reasons: readonly CodeFieldReason[];
}
