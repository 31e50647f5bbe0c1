import { rowsOfBoxes } from './boxes.ts';
import { channelOf } from './channel.ts';
import type { CodeField, CodeInputs } from './code-field.ts';
import { digitsOf } from './digits.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type FindOptions, isInSight, isUsable, textInputsBelow } from './fillable.ts';
import { LabelTexts, namesOf, ownText, textBeside } from './own-text.ts';
import { PageTexts } from './page-text.ts';
import { isAnotherKind } from './veto.ts';
import { isCodeField, isOneTimeCode, reasonsFor, scoreOf } from './weigh.ts';
import { aboutCodes, likelyCode, surelyCode } from './words.ts';

/** From how many inputs on only those are looked at whose attributes speak of a code. */
const many = 150;
/** Most fields that are looked at closely, for a page that has thousands on purpose. */
const mostLookedAt = 100;

/**
 * Finds the fields of a page that take a one-time code, the surest first. Looks at what is there now:
 * call it again when the page changes. Needs no extension API.
 */
export function findCodeFields(
  root: Document | ShadowRoot,
  options: FindOptions = {},
): CodeField[] {
  const typed = textInputsBelow(root, options);
  const all = typed.length > many ? typed.filter(hasHint).slice(0, mostLookedAt) : typed;
  const rows = rowsOfBoxes(all);
  const boxes = new Set(rows.flat());
  const singles = all.filter((input) => !boxes.has(input)).map((input) => [input]);
  const labels = new LabelTexts();
  const texts = new PageTexts();

  const found = [...rows, ...singles].flatMap((inputs) => {
    // Of a row the first box at least; the next ones may wait for the one before.
    if (!isWhole(inputs) || !isUsable(inputs[0])) return [];
    if (inputs.length === 1 && !maySpeakOfCode(inputs[0], labels)) return [];
    if (!inputs.every(isInSight)) return [];
    return fieldFrom(evidenceOf(inputs, all, { labels, texts }));
  });
  return withoutGuesses(found).toSorted((a, b) => b.score - a.score);
}

const isWhole = (inputs: readonly HTMLInputElement[]): inputs is CodeInputs => inputs.length > 0;

/** Cheap: what the attributes say, without labels. */
const hasHint = (input: HTMLInputElement): boolean =>
  isOneTimeCode(input) ||
  (input.maxLength >= 1 && input.maxLength <= 8) ||
  likelyCode.test(namesOf(input)) ||
  surelyCode.test(namesOf(input));

/** Whether anything at or beside the field is reason to read the page around it. */
function maySpeakOfCode(input: HTMLInputElement, labels: LabelTexts): boolean {
  if (isOneTimeCode(input) || digitsOf(input).points > 0) return true;
  const { label, names, classes } = ownText(input, labels);
  const own = `${label} | ${names}`;
  return (
    surelyCode.test(own) ||
    likelyCode.test(own) ||
    surelyCode.test(classes) ||
    aboutCodes.test(textBeside(input))
  );
}

function fieldFrom(evidence: Evidence): CodeField[] {
  if (isAnotherKind(evidence)) return [];
  const reasons = reasonsFor(evidence);
  if (!isCodeField(reasons)) return [];
  const { inputs, label, names, page } = evidence;
  return [
    {
      inputs,
      length: inputs.length > 1 ? inputs.length : digitsOf(inputs[0]).length,
      channel: channelOf(`${label} | ${names}`, page),
      score: scoreOf(reasons),
      reasons,
    },
  ];
}

/** Where a field speaks of a code itself, another that only stands near such words is none. */
function withoutGuesses(fields: readonly CodeField[]): CodeField[] {
  const speaks = ({ reasons }: CodeField): boolean =>
    reasons.some(({ signal }) =>
      /^(?:autocomplete|named|named-loosely|row-of-boxes)$/.test(signal),
    );
  return fields.some(speaks) ? fields.filter(speaks) : [...fields];
}
