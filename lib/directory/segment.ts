import type { RowSink } from './chunked-rows.ts';
import type { RowProblem } from './directory-problem.ts';
import { lineOf, type RowBatch, startOf } from './row-batch.ts';
import type { Tally } from './tally.ts';

/** Where the rows of a part of a file begin and end. */
export interface SegmentEdges {
  /** Offset of the first row that was counted, and of the first that was not. */
  readonly firstRow: number;
  readonly nextRow: number | null;
  /** Lines from the one to the other. */
  readonly lines: number;
}

/**
 * Counts the rows that begin before an offset, so that several readers can share a file.
 *
 * A reader that starts in the middle cannot know whether it is within quotes. It guesses that it is
 * not; the guess was right if the reader before it ends exactly where this one began, and else the
 * part has to be read again from there.
 */
export class SegmentSink implements RowSink {
  readonly #tally: Tally;
  readonly #end: number;
  readonly #firstRow: number;
  #nextRow: number | null = null;
  #lines = 0;

  constructor(tally: Tally, firstRow: number, end: number) {
    this.#tally = tally;
    this.#firstRow = firstRow;
    this.#end = end;
  }

  /** @param lines - of the scanner, once the whole file was read */
  edges(lines: number): SegmentEdges {
    const isWhole = this.#nextRow === null;
    return {
      firstRow: this.#firstRow,
      nextRow: this.#nextRow,
      lines: isWhole ? lines : this.#lines,
    };
  }

  get isDone(): boolean {
    return this.#nextRow !== null;
  }

  rows(rows: RowBatch, start: number): void {
    let { count } = rows;
    while (count > 0 && start + startOf(rows, count - 1) >= this.#end) count--;
    if (count > 0) this.#tally.rows({ ...rows, count }, start);
    if (count < rows.count) this.#finish(start + startOf(rows, count), lineOf(rows, count));
  }

  reject(problem: RowProblem, line: number, offset: number): void {
    if (offset < this.#end) this.#tally.reject(problem, line);
    else this.#finish(offset, line);
  }

  #finish(offset: number, line: number): void {
    if (this.#nextRow !== null) return;
    this.#nextRow = offset;
    this.#lines = line - 1;
  }
}
