import { rowsOfBoxes } from './boxes.ts';
import { channelOf } from './channel.ts';
import type { CodeField, CodeInputs } from './code-field.ts';
import { digitsOf } from './digits.ts';
import { Evidence } from './evidence.ts';
import { type FindOptions, isInSight, isUsable, textInputsBelow } from './fillable.ts';
import { isOneTimeCode } from './one-time-code.ts';
import { LabelTexts, namesOf } from './own-text.ts';
import { PageTexts } from './page-text.ts';
import { isAnotherKind } from './veto.ts';
import { isCodeField, reasonsFor, scoreOf } from './weigh.ts';
import { aboutCodes, likelyCode, surelyCode } from './words.ts';

/** From how many inputs on only those are looked at whose attributes speak of a code. */
const many = 150;
/** Most fields that are looked at closely, for a page that has thousands on purpose. */
const mostLookedAt = 100;

/**
 * Finds the fields of a page that take a one-time code, the surest first. Looks at what is there now:
 * call it again when the page changes. Needs no extension API.
 */
export function findCodeFields(root: Document | ShadowRoot, options?: FindOptions): CodeField[] {
  const steps = findInSteps(root, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps, between which a large page can go on with its own work. */
export function* findInSteps(
  root: Document | ShadowRoot,
  options: FindOptions = {},
): Generator<undefined, CodeField[]> {
  const typed = textInputsBelow(root, options);
  yield;
  const all = typed.length > many ? likeliest(typed) : typed;
  const rows = rowsOfBoxes(all);
  const boxes = new Set(rows.flat());
  const singles = all.filter((input) => !boxes.has(input)).map((input) => [input]);
  const surroundings = { all, labels: new LabelTexts(), texts: new PageTexts() };

  const found: CodeField[] = [];
  for (const inputs of [...rows, ...singles]) {
    yield;
    // Of a row the first box at least; the next ones may wait for the one before, unseen by readers.
    if (isWhole(inputs) && isUsable(inputs[0]) && inputs[0].ariaHidden !== 'true') {
      found.push(...(yield* fieldFrom(new Evidence(inputs, surroundings))));
    }
  }
  return withoutGuesses(found).toSorted((a, b) => b.score - a.score);
}

const isWhole = (inputs: readonly HTMLInputElement[]): inputs is CodeInputs => inputs.length > 0;

/** Of a page with a great many inputs those that are called a code, or else have the size of one. */
function likeliest(inputs: readonly HTMLInputElement[]): HTMLInputElement[] {
  const hinted = inputs.filter(hasHint);
  const sure = hinted.filter((input) => isOneTimeCode(input) || surelyCode.test(namesOf(input)));
  const chosen = new Set([...sure, ...hinted].slice(0, mostLookedAt));
  return hinted.filter((input) => chosen.has(input));
}

const hint = /otp|otc|[ck]od|token|[2mt]fa|factor|verif|auth|pin|tan|digit/i;

/** Cheap, as it is asked of every input of a large page. */
const hasHint = (input: HTMLInputElement): boolean =>
  hint.test(`${input.name} ${input.id} ${input.placeholder}`) ||
  (input.maxLength >= 1 && input.maxLength <= 8) ||
  isOneTimeCode(input);

/** Judges by what is cheap to know first: most inputs of a page are told by their name. */
function* fieldFrom(evidence: Evidence): Generator<undefined, CodeField[]> {
  const { inputs } = evidence;
  if (inputs.length === 1 && !maySpeakOfCode(evidence)) return [];
  yield;
  if (isAnotherKind(evidence)) return [];
  yield;
  if (!inputs.every(isInSight)) return [];
  yield;
  const reasons = reasonsFor(evidence);
  if (!isCodeField(reasons)) return [];
  return [
    {
      inputs,
      length: inputs.length > 1 ? inputs.length : digitsOf(inputs[0]).length,
      channel: channelOf(evidence.own, evidence.page),
      score: scoreOf(reasons),
      reasons,
    },
  ];
}

/** Whether anything at or beside the field is reason to read the page around it. */
function maySpeakOfCode(evidence: Evidence): boolean {
  const { inputs, own, classes } = evidence;
  return (
    isOneTimeCode(inputs[0]) ||
    digitsOf(inputs[0]).points > 0 ||
    surelyCode.test(own) ||
    likelyCode.test(own) ||
    surelyCode.test(classes) ||
    aboutCodes.test(evidence.beside)
  );
}

/** Where a field speaks of a code itself, another that only stands near such words is none. */
function withoutGuesses(fields: readonly CodeField[]): CodeField[] {
  const speaks = ({ reasons }: CodeField): boolean =>
    reasons.some(({ signal }) => /^(?:auto|named|row)/.test(signal));
  return fields.some(speaks) ? fields.filter(speaks) : [...fields];
}
