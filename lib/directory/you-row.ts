import type { AnswerWithReason } from './answer.ts';
import type { RowCode } from './row-code.ts';
import type { RowReader } from './row-reader.ts';
import { cellText } from './text-encoding.ts';

/** What the directory says of the acting admin. */
export interface YouRow {
  readonly login: string;
  readonly line: number;
  readonly inactive: boolean;
  /** One a method, in the population's order. */
  readonly answers: readonly AnswerWithReason[];
}

/** Looks for one login among all; the first one counts, and of a user with several rows each. */
export class YouFinder {
  readonly #reader: RowReader;
  readonly #wanted: Uint8Array | null;
  #found: YouRow | null = null;

  constructor(reader: RowReader, login: string | null) {
    this.#reader = reader;
    const trimmed = login?.trim().toLowerCase() ?? '';
    this.#wanted = trimmed === '' ? null : new TextEncoder().encode(trimmed);
  }

  get found(): YouRow | null {
    return this.#found;
  }

  /** Whether there is anybody to look for. */
  get isWanted(): boolean {
    return this.#wanted !== null;
  }

  look(bytes: Uint8Array, cells: Int32Array, at: number, code: RowCode, line: number): void {
    const wanted = this.#wanted;
    const slot = this.#reader.plan.login;
    if (wanted === null || slot === null) return;
    const start = cells[at + 2 * slot] ?? 0;
    const end = cells[at + 2 * slot + 1] ?? 0;
    if (end - start < wanted.length) return;
    if (this.#found !== null && this.#reader.plan.factor === null) return;
    const last = bytes[end - 1] ?? 0;
    if (last > 32 && last < 128 && (last | 32) !== ((wanted.at(-1) ?? 0) | 32)) return;
    const login = cellText(bytes, start, end);
    if (login.toLowerCase() !== new TextDecoder().decode(wanted)) return;
    const answers = this.#reader.answers(bytes, cells, at);
    const before = this.#found;
    this.#found =
      before === null
        ? { login, line, inactive: this.#reader.codes.isInactive(code), answers }
        : {
            ...before,
            answers: before.answers.map((answer, index) => {
              const next = answers[index] ?? answer;
              return answer.answer !== 'yes' && next.answer === 'yes' ? next : answer;
            }),
          };
  }
}
