/** Whether a user can bring a method. */
export type Answer = 'yes' | 'no' | 'cannot-tell';

/** Why; the texts live with the screens. */
export type AnswerReason =
  | 'filled'
  | 'valid-mobile'
  | 'listed'
  | 'says-yes'
  | 'by-rule'
  | 'empty'
  | 'landline'
  | 'not-mobile'
  | 'not-e164'
  | 'no-address'
  | 'not-listed'
  | 'says-no'
  | 'no-column'
  | 'landline-or-mobile'
  | 'not-understood';

export interface AnswerWithReason {
  readonly answer: Answer;
  readonly reason: AnswerReason;
}

/** Every answer that a row can give; its index is its code. */
export const answers = [
  { answer: 'yes', reason: 'filled' },
  { answer: 'yes', reason: 'valid-mobile' },
  { answer: 'yes', reason: 'listed' },
  { answer: 'yes', reason: 'says-yes' },
  { answer: 'yes', reason: 'by-rule' },
  { answer: 'no', reason: 'empty' },
  { answer: 'no', reason: 'landline' },
  { answer: 'no', reason: 'not-mobile' },
  { answer: 'no', reason: 'not-e164' },
  { answer: 'no', reason: 'no-address' },
  { answer: 'no', reason: 'not-listed' },
  { answer: 'no', reason: 'says-no' },
  { answer: 'no', reason: 'by-rule' },
  { answer: 'cannot-tell', reason: 'no-column' },
  { answer: 'cannot-tell', reason: 'landline-or-mobile' },
  { answer: 'cannot-tell', reason: 'not-understood' },
] as const satisfies readonly AnswerWithReason[];

/** Index of an answer in {@link answers}. */
export type AnswerCode = number;

type Known = (typeof answers)[number];

export function codeOf<A extends Known['answer']>(
  answer: A,
  reason: Extract<Known, { readonly answer: A }>['reason'],
): AnswerCode {
  return answers.findIndex((known) => known.answer === answer && known.reason === reason);
}
