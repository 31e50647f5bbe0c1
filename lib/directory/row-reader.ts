import type { MethodId } from '../policy/index.ts';
import { type AnswerCode, answers } from './answer.ts';
import { type Flag, flagOf } from './flag-cell.ts';
import type { NumberBlocks } from './number-blocks.ts';
import { type AskRows, questionFor } from './row-answers.ts';
import { oneRow, type RowBatch } from './row-batch.ts';
import { answerOf, type RowCode, RowCodes } from './row-code.ts';
import type { RowPlan } from './row-plan.ts';
import type { Rules } from './rules.ts';

interface Question {
  readonly ask: AskRows;
  /** What each answer adds to a row's code. */
  readonly effects: Int32Array;
}

/** Turns rows into codes, following the rules. */
export class RowReader {
  readonly codes: RowCodes;
  readonly plan: RowPlan;
  readonly #questions: readonly Question[];
  readonly #fixed: readonly AnswerCode[];
  /** What every row has. */
  readonly #always: RowCode;
  #found = new Uint8Array(0);

  constructor(
    methods: readonly MethodId[],
    plan: RowPlan,
    rules: Rules,
    numbers: NumberBlocks | null,
  ) {
    this.codes = new RowCodes(methods);
    this.plan = plan;
    const questions: Question[] = [];
    let always: RowCode = 0;
    this.#fixed = methods.map((method, index) => {
      const question = questionFor(method, plan, rules, numbers);
      const effects = Int32Array.from(answerOf, (answer) => {
        if (answer === 'no') return 0;
        const bit = 1 << index;
        return answer === 'yes'
          ? this.codes.code(bit, 0, 0, false)
          : this.codes.code(0, bit, 0, false);
      });
      if (typeof question === 'function') {
        questions.push({ ask: question, effects });
        return -1;
      }
      always |= effects[question] ?? 0;
      return question;
    });
    this.#always = always;
    this.#questions = questions;
  }

  /** Finds the codes of rows, in order; whether a login is for emergencies is not looked at. */
  readCodes(rows: RowBatch, codes: Uint32Array): void {
    const { count } = rows;
    if (this.#found.length < count) this.#found = new Uint8Array(count);
    const found = this.#found;
    codes.fill(this.#always, 0, count);
    for (const { ask, effects } of this.#questions) {
      ask(rows, found);
      for (let row = 0; row < count; row++) {
        codes[row] = (codes[row] ?? 0) | (effects[found[row] ?? 0] ?? 0);
      }
    }
    const { active, admin } = this.plan;
    if (active !== null) addFlag(rows, active, 'no', this.codes.inactive, codes);
    if (admin !== null) addFlag(rows, admin, 'yes', this.codes.admin, codes);
  }

  /** Code of an answer for each method, in order; for a row that somebody looks at. */
  answers(bytes: Uint8Array, cells: Int32Array, at: number): readonly (typeof answers)[number][] {
    const found = new Uint8Array(1);
    const row = oneRow(bytes, cells, at);
    const asked = this.#questions[Symbol.iterator]();
    return this.#fixed.map((fixed) => {
      if (fixed < 0) asked.next().value?.ask(row, found);
      return answers[fixed < 0 ? (found[0] ?? 0) : fixed] ?? answers[0];
    });
  }

  /** The answer that every row gives for a method, if there is one. */
  fixedAnswer(method: number): (typeof answers)[number] | null {
    const fixed = this.#fixed[method] ?? -1;
    return fixed < 0 ? null : (answers[fixed] ?? null);
  }
}

/** Adds a bit to the codes of rows that say so. */
function addFlag(
  { bytes, cells, first, stride, count }: RowBatch,
  slot: number,
  wanted: Flag,
  bit: RowCode,
  codes: Uint32Array,
): void {
  for (let row = 0, at = first + 2 * slot; row < count; row++, at += stride) {
    if (flagOf(bytes, cells[at] ?? 0, cells[at + 1] ?? 0) === wanted) {
      codes[row] = (codes[row] ?? 0) | bit;
    }
  }
}
