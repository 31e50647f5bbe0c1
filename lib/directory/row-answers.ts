import type { MethodId } from '../policy/index.ts';
import { type AnswerCode, codeOf } from './answer.ts';
import { flagOf } from './flag-cell.ts';
import { methodsNamed } from './method-names-in-exports.ts';
import type { JudgedNumber } from './phone-number.ts';
import type { RowPlan } from './row-plan.ts';
import type { Rules } from './rules.ts';
import { cellText } from './text-encoding.ts';

/** Judges a phone number as it stands in a cell. */
export type JudgeNumber = (text: string) => JudgedNumber;

/** Answers for one method, from the row whose cells stand in `cells` from `at` on. */
export type AskRow = (bytes: Uint8Array, cells: Int32Array, at: number) => AnswerCode;

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
const validMobile = codeOf('yes', 'valid-mobile');
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
  judge: JudgeNumber | null,
): AskRow | AnswerCode {
  const rule = byRule[rules.withoutColumn[method] ?? 'cannot-tell'] ?? notUnderstood;
  const own = plan.methods.get(method);
  // A blank cell means no, but nobody leaves out the passwords of all and means that.
  if (own !== undefined) return says(own, method === 'credentials' ? rule : empty);
  if (method === 'email' && plan.emails.length > 0) return mail(plan.emails, rules);
  if (method === 'sms' && plan.mobiles.length > 0) {
    return judge ? mobile(plan.mobiles, judge) : anyFilled(plan.mobiles);
  }
  const named = plan.registered ?? plan.factor;
  return named !== null && listable.includes(method) ? lists(method, named) : rule;
}

/** Methods that lists of registered methods name where the user has them. */
const listable: readonly MethodId[] = ['sms', 'email', 'passkey', 'totp'];

const says =
  (slot: number, blank: AnswerCode): AskRow =>
  (bytes, cells, at) => {
    switch (flagOf(bytes, cells[at + 2 * slot] ?? 0, cells[at + 2 * slot + 1] ?? 0)) {
      case 'yes':
        return saysYes;
      case 'no':
        return saysNo;
      case 'blank':
        return blank;
      case 'unclear':
        return notUnderstood;
    }
  };

function lists(method: MethodId, slot: number): AskRow {
  // The same few lists come again and again.
  const known = new Map<string, AnswerCode>();
  return (bytes, cells, at) => {
    const cell = cellText(bytes, cells[at + 2 * slot] ?? 0, cells[at + 2 * slot + 1] ?? 0);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const code = methodsNamed(cell).includes(method) ? listed : notListed;
    if (known.size < 10_000) known.set(cell, code);
    return code;
  };
}

const anyFilled =
  (slots: readonly number[]): AskRow =>
  (bytes, cells, at) => {
    for (const slot of slots) {
      if (!isBlank(bytes, cells[at + 2 * slot] ?? 0, cells[at + 2 * slot + 1] ?? 0)) return filled;
    }
    return empty;
  };

function mail(slots: readonly number[], { email }: Rules): AskRow {
  if (email === 'filled') return anyFilled(slots);
  return (bytes, cells, at) => {
    let code = empty;
    for (const slot of slots) {
      const start = cells[at + 2 * slot] ?? 0;
      const end = cells[at + 2 * slot + 1] ?? 0;
      if (hasAddress(bytes, start, end)) return filled;
      if (!isBlank(bytes, start, end)) code = noAddress;
    }
    return code;
  };
}

const mobile =
  (slots: readonly number[], judge: JudgeNumber): AskRow =>
  (bytes, cells, at) => {
    let code: AnswerCode = empty;
    for (const slot of slots) {
      const start = cells[at + 2 * slot] ?? 0;
      const end = cells[at + 2 * slot + 1] ?? 0;
      if (isBlank(bytes, start, end)) continue;
      for (const text of cellText(bytes, start, end).split(/[;|]/)) {
        const judged = judge(text.trim()).code;
        if (judged === validMobile) return judged;
        if (judged === eitherOf || code === empty) code = judged;
      }
    }
    return code;
  };

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
