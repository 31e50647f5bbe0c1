import type { MethodId } from '../policy/index.ts';
import { type AnswerCode, answers, codeOf } from './answer.ts';
import { flagOf } from './flag-cell.ts';
import { methodsNamed } from './method-names-in-exports.ts';
import { listableMethods } from './method-source.ts';
import type { NumberBlocks } from './number-blocks.ts';
import type { RowBatch } from './row-batch.ts';
import type { RowPlan } from './row-plan.ts';
import type { Rules } from './rules.ts';
import { cellText } from './text-encoding.ts';

/** Answers for one method, all rows of a batch at once: that is much faster than row by row. */
export type AskRows = (rows: RowBatch, found: Uint8Array) => void;

/** Answers from one cell. */
type AskCell = (bytes: Uint8Array, start: number, end: number) => AnswerCode;

const byRule: Readonly<Record<string, AnswerCode>> = {
  yes: codeOf('yes', 'by-rule'),
  no: codeOf('no', 'by-rule'),
  'cannot-tell': codeOf('cannot-tell', 'no-column'),
};
const filled = codeOf('yes', 'filled');
const empty = codeOf('no', 'empty');
const noAddress = codeOf('no', 'no-address');
const listed = codeOf('yes', 'listed');
const notListed = codeOf('no', 'not-listed');
const saysYes = codeOf('yes', 'says-yes');
const saysNo = codeOf('no', 'says-no');
const notUnderstood = codeOf('cannot-tell', 'not-understood');
const eitherOf = codeOf('cannot-tell', 'landline-or-mobile');

/**
 * How to answer for a method: from its own yes-or-no column, else from its address or number, else
 * from the list of registered methods, else by rule.
 *
 * @returns a code where every row gives the same answer
 */
export function questionFor(
  method: MethodId,
  plan: RowPlan,
  rules: Rules,
  numbers: NumberBlocks | null,
): AskRows | AnswerCode {
  const rule = byRule[rules.withoutColumn[method] ?? 'cannot-tell'] ?? notUnderstood;
  const own = plan.methods.get(method);
  // A blank cell means no, but nobody leaves out the passwords of all and means that.
  if (own !== undefined) return says(own, method === 'credentials' ? rule : empty);
  if (method === 'email' && plan.emails.length > 0) {
    return rules.email === 'filled' ? filledCells(plan.emails) : bestCell(plan.emails, askAddress);
  }
  if (method === 'sms' && plan.mobiles.length > 0) {
    return numbers ? bestCell(plan.mobiles, askNumber(numbers)) : filledCells(plan.mobiles);
  }
  const named = plan.registered ?? plan.factor;
  return named !== null && listableMethods.includes(method) ? lists(method, named) : rule;
}

/** Every cell of one column by itself. */
const eachCell =
  (slot: number, ask: AskCell): AskRows =>
  ({ bytes, cells, first, stride, count }, found) => {
    for (let row = 0, at = first + 2 * slot; row < count; row++, at += stride) {
      found[row] = ask(bytes, cells[at] ?? 0, cells[at + 1] ?? 0);
    }
  };

/** The best of several columns. */
function bestCell(slots: readonly number[], ask: AskCell): AskRows {
  const [firstSlot = 0, ...others] = slots;
  const askFirst = eachCell(firstSlot, ask);
  return (rows, found) => {
    askFirst(rows, found);
    const { bytes, cells, first, stride, count } = rows;
    for (const slot of others) {
      for (let row = 0, at = first + 2 * slot; row < count; row++, at += stride) {
        const before = found[row] ?? empty;
        if (isYes(before)) continue;
        found[row] = better(before, ask(bytes, cells[at] ?? 0, cells[at + 1] ?? 0));
      }
    }
  };
}

/** Yes is better than a doubt, a doubt than no, a no with a reason than an empty cell. */
function better(before: AnswerCode, next: AnswerCode): AnswerCode {
  if (isYes(before) || next === empty) return before;
  return isYes(next) || next === eitherOf || before === empty ? next : before;
}

const yesCodes: readonly boolean[] = answers.map(({ answer }) => answer === 'yes');
const isYes = (code: AnswerCode): boolean => yesCodes[code] === true;

const says = (slot: number, blank: AnswerCode): AskRows =>
  eachCell(slot, (bytes, start, end) => {
    switch (flagOf(bytes, start, end)) {
      case 'yes':
        return saysYes;
      case 'no':
        return saysNo;
      case 'blank':
        return blank;
      case 'unclear':
        return notUnderstood;
    }
  });

function lists(method: MethodId, slot: number): AskRows {
  // The same few lists come again and again.
  const known = new Map<string, AnswerCode>();
  return eachCell(slot, (bytes, start, end) => {
    const cell = cellText(bytes, start, end);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const code = methodsNamed(cell).includes(method) ? listed : notListed;
    if (known.size < 10_000) known.set(cell, code);
    return code;
  });
}

/** Whether any of the cells is filled. The usual rule of large counts: a loop of its own, without calls. */
function filledCells(slots: readonly number[]): AskRows {
  return ({ bytes, cells, first, stride, count }, found) => {
    found.fill(empty, 0, count);
    for (const slot of slots) {
      for (let row = 0, at = first + 2 * slot; row < count; row++, at += stride) {
        const start = cells[at] ?? 0;
        const end = cells[at + 1] ?? 0;
        if (start < end && ((bytes[start] ?? 0) > 32 || !isBlank(bytes, start, end))) {
          found[row] = filled;
        }
      }
    }
  };
}

const askAddress: AskCell = (bytes, start, end) =>
  hasAddress(bytes, start, end) ? filled : isBlank(bytes, start, end) ? empty : noAddress;

const askNumber =
  (numbers: NumberBlocks): AskCell =>
  (bytes, start, end) =>
    isBlank(bytes, start, end)
      ? empty
      : (numbers.code(bytes, start, end) ??
        cellText(bytes, start, end)
          .split(/[;|]/)
          .reduce((code, text) => better(code, numbers.judge(text.trim())), empty));

/** Nothing but spaces. */
export function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) > 32) return false;
  return true;
}

const atSign = 64;

function hasAddress(bytes: Uint8Array, start: number, end: number): boolean {
  for (let index = start + 1; index < end - 1; index++) {
    if (bytes[index] === atSign) {
      return (bytes[index - 1] ?? 0) > 32 && (bytes[index + 1] ?? 0) > 32;
    }
  }
  return false;
}
