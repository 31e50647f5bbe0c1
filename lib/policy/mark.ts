/**
 * How sure a statement is: `D` documented by KPN or a standard, `I` our inference, `U` publicly
 * unknown. An inference is never presented as KPN's word.
 */
export type Mark = 'D' | 'I' | 'U';

/** The surer-first order of marks; the last one among several is the mark of a conclusion. */
const marks = ['D', 'I', 'U'] as const satisfies readonly Mark[];

/** A conclusion is as sure as the least sure of its premises. */
export function leastSure(premises: readonly Mark[]): Mark {
  return premises.reduce<Mark>((a, b) => (marks.indexOf(a) < marks.indexOf(b) ? b : a), 'D');
}
