import type { MethodId } from '../policy/index.ts';
import { type AnswerCode, answers } from './answer.ts';
import { type Flag, flagOf } from './flag-cell.ts';
import type { MethodSet } from './population.ts';
import { type AskRow, type JudgeNumber, questionFor } from './row-answers.ts';
import { answerOf, type RowCode, RowCodes } from './row-code.ts';
import type { RowPlan } from './row-plan.ts';
import type { Rules } from './rules.ts';

interface Question {
  readonly bit: MethodSet;
  readonly ask: AskRow;
}

/** Turns rows into codes, following the rules. */
export class RowReader {
  readonly codes: RowCodes;
  readonly plan: RowPlan;
  readonly #questions: readonly Question[];
  readonly #fixed: readonly AnswerCode[];
  #fixedHas: MethodSet = 0;
  #fixedUnknown: MethodSet = 0;

  constructor(
    methods: readonly MethodId[],
    plan: RowPlan,
    rules: Rules,
    judge: JudgeNumber | null,
  ) {
    this.codes = new RowCodes(methods);
    this.plan = plan;
    const questions: Question[] = [];
    this.#fixed = methods.map((method, index) => {
      const question = questionFor(method, plan, rules, judge);
      if (typeof question === 'function') {
        questions.push({ bit: 1 << index, ask: question });
        return -1;
      }
      if (answerOf[question] === 'yes') this.#fixedHas |= 1 << index;
      if (answerOf[question] === 'cannot-tell') this.#fixedUnknown |= 1 << index;
      return question;
    });
    this.#questions = questions;
  }

  /** @param breakGlass - whether the login says so */
  code(bytes: Uint8Array, cells: Int32Array, at: number, breakGlass: boolean): RowCode {
    const questions = this.#questions;
    let has = this.#fixedHas;
    let unknown = this.#fixedUnknown;
    for (const { bit, ask } of questions) {
      const answer = answerOf[ask(bytes, cells, at)];
      if (answer === 'yes') has |= bit;
      else if (answer === 'cannot-tell') unknown |= bit;
    }
    const { active, admin } = this.plan;
    const inactive = active !== null && this.#flag(bytes, cells, at + 2 * active) === 'no';
    const isAdmin = admin !== null && this.#flag(bytes, cells, at + 2 * admin) === 'yes';
    return this.codes.code(has, unknown, breakGlass ? 2 : isAdmin ? 1 : 0, inactive);
  }

  /** Code of an answer for each method, in order; for a row that somebody looks at. */
  answers(bytes: Uint8Array, cells: Int32Array, at: number): readonly (typeof answers)[number][] {
    const asked = this.#questions[Symbol.iterator]();
    return this.#fixed.map((fixed) => {
      const code = fixed >= 0 ? fixed : (asked.next().value?.ask(bytes, cells, at) ?? 0);
      return answers[code] ?? answers[0];
    });
  }

  /** The answer that every row gives for a method, if there is one. */
  fixedAnswer(method: number): (typeof answers)[number] | null {
    const fixed = this.#fixed[method] ?? -1;
    return fixed < 0 ? null : (answers[fixed] ?? null);
  }

  #flag(bytes: Uint8Array, cells: Int32Array, cell: number): Flag {
    return flagOf(bytes, cells[cell] ?? 0, cells[cell + 1] ?? 0);
  }
}
