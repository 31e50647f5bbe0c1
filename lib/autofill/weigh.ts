import { drawnBoxes } from './boxes.ts';
import type { CodeFieldReason, Signal } from './code-field.ts';
import { digitsOf } from './digits.ts';
import type { Evidence } from './evidence.ts';
import { isOneTimeCode } from './one-time-code.ts';
import { aboutCodes, likelyCode, surelyCode } from './words.ts';

/** Points from which a field is taken for one. */
const enough = 10;

/** What speaks for a field, each with its points; empty when nothing does. */
export function reasonsFor(evidence: Evidence): CodeFieldReason[] {
  const { inputs, own, neighbours } = evidence;
  const [input] = inputs;
  const reasons: CodeFieldReason[] = [];
  const add = (signal: Signal, points: number): void => {
    if (points !== 0) reasons.push({ signal, points });
  };
  const isRow = inputs.length > 1;

  if (isOneTimeCode(input)) add('autocomplete', 14);
  if (surelyCode.test(own)) add('named', 10);
  else if (likelyCode.test(own)) add('named-loosely', 5);
  if (surelyCode.test(evidence.classes)) add('class-name', 4);
  if (isRow || drawnBoxes(input) > 0) add('row-of-boxes', 8);
  // Of a box for one digit only the kind says something.
  add('digits', Math.min(digitsOf(input).points, isRow ? 2 : 5));
  if (aboutCodes.test(evidence.beside)) add('text-beside', 6);
  if (evidence.page.lines.some((line) => aboutCodes.test(line))) add('page-text', 5);
  if (surelyCode.test(evidence.markup)) add('page-markup', 3);
  if (aboutCodes.test(evidence.title)) add('title', 2);
  if (neighbours.length === 0 && !isRow) add('only-field', 2);
  if (neighbours.some(({ type }) => type === 'password')) add('beside-password', 2);
  if (isFilledWithText(input)) add('spoken-against', -6);
  return reasons;
}

/**
 * Whether the reasons are enough. A field must speak of a code itself, or fit one where the page
 * speaks of one: a page about codes has other fields too.
 */
export function isCodeField(reasons: readonly CodeFieldReason[]): boolean {
  const has = (...signals: Signal[]) => reasons.some(({ signal }) => signals.includes(signal));
  const speaksItself = has('autocomplete', 'named', 'row-of-boxes');
  const fits =
    has('named-loosely', 'class-name', 'digits') &&
    has('text-beside', 'page-text', 'page-markup', 'title', 'beside-password');
  const isToldBeside = has('text-beside') && has('only-field');
  return scoreOf(reasons) >= enough && (speaksItself || fits || isToldBeside);
}

export const scoreOf = (reasons: readonly CodeFieldReason[]): number =>
  reasons.reduce((sum, { points }) => sum + points, 0);

const isFilledWithText = ({ value, type }: HTMLInputElement): boolean =>
  value !== '' && type !== 'password' && !/^[\d\s-]{1,10}$/.test(value);
