import type { RowProblem } from './directory-problem.ts';
import type { RowBatch } from './row-batch.ts';
import { maxRowBytes, pieceBytes, rowFaults, type RowFinder, rowParts } from './row-finder.ts';

/** What the rows of a stream are told to. */
export interface RowSink {
  /**
   * Takes rows of good form that follow each other.
   *
   * @param start - offset in the stream of the first of {@link RowBatch.bytes}
   */
  rows(rows: RowBatch, start: number): void;
  reject(problem: RowProblem, line: number): void;
}

const faultProblems: Readonly<Record<number, RowProblem>> = {
  [rowFaults.textAfterQuote]: 'text-after-quote',
  [rowFaults.moreCells]: 'more-cells-than-columns',
};

/**
 * Joins chunks of bytes into whole rows: where chunks begin and end never matters. Memory is
 * constant: one piece and the longest row.
 */
export class ChunkedRows {
  readonly #buffer: Uint8Array;
  readonly #finder: RowFinder;
  readonly #sink: RowSink;
  #skipRows: number;
  #skipBytes: number;
  #filled = 0;
  #withinLostLine = false;
  /** Offset in the stream of the buffer's first byte. */
  #offset = 0;

  /**
   * @param skipRows - rows at the start that are no users, such as the header
   * @param skipBytes - bytes at the start that are no text, such as a byte order mark
   */
  constructor(finder: RowFinder, sink: RowSink, { skipRows = 0, skipBytes = 0 } = {}) {
    this.#finder = finder;
    this.#buffer = finder.bytes;
    this.#sink = sink;
    this.#skipRows = skipRows;
    this.#skipBytes = skipBytes;
  }

  /** Takes the next bytes of the stream, however many. */
  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      this.#take(chunk.subarray(at, at + pieceBytes));
    }
  }

  #take(piece: Uint8Array): void {
    this.#buffer.set(piece, this.#filled);
    this.#filled += piece.length;
    if (this.#skipBytes > 0) {
      const skipped = Math.min(this.#skipBytes, this.#filled);
      this.#skipBytes -= skipped;
      this.#drop(skipped);
    }
    if (this.#withinLostLine) this.#loseLine();
    this.#scan();
    while (this.#filled > maxRowBytes) this.#giveUpOnRow();
  }

  /** Says that no more bytes will come: the last row may have no line break. */
  end(): void {
    this.#finishLastRow();
    while (this.#filled > 0) {
      this.#giveUpOnRow();
      this.#finishLastRow();
    }
  }

  #finishLastRow(): void {
    if (this.#filled === 0) return;
    this.#buffer[this.#filled] = 10;
    this.#filled++;
    this.#scan();
    if (this.#filled > 0) this.#filled--;
  }

  #scan(): void {
    const finder = this.#finder;
    let done = 0;
    do {
      done = finder.find(done, this.#filled);
      this.#tell();
    } while (finder.count > 0);
    this.#drop(done);
  }

  #tell(): void {
    const { rows, stride, count } = this.#finder;
    let good = Math.min(this.#skipRows, count);
    this.#skipRows -= good;
    for (let row = good; row < count; row++) {
      const at = row * stride;
      const fault = rows[at + rowParts.fault] ?? 0;
      if (fault === rowFaults.none) continue;
      this.#tellGood(good, row);
      good = row + 1;
      this.#sink.reject(faultProblems[fault] ?? 'text-after-quote', rows[at + rowParts.line] ?? 0);
    }
    this.#tellGood(good, count);
  }

  #tellGood(from: number, to: number): void {
    if (from === to) return;
    const { bytes, rows: cells, stride } = this.#finder;
    const first = from * stride + rowParts.cells;
    this.#sink.rows({ bytes, cells, first, stride, count: to - from }, this.#offset);
  }

  /** A row without an end: leaves out its first line and looks again from the second. */
  #giveUpOnRow(): void {
    const lineEnd = this.#buffer.subarray(0, this.#filled).indexOf(10);
    const hasQuote = this.#buffer.subarray(0, this.#filled).includes(34);
    this.#sink.reject(hasQuote ? 'quote-never-closed' : 'row-too-long', this.#finder.line);
    if (lineEnd >= 0) {
      this.#finder.line++;
      this.#drop(lineEnd + 1);
      this.#scan();
    } else {
      this.#withinLostLine = true;
      this.#drop(this.#filled);
    }
  }

  /** Leaves out what is left of a line that was given up. */
  #loseLine(): void {
    const lineEnd = this.#buffer.subarray(0, this.#filled).indexOf(10);
    this.#withinLostLine = lineEnd < 0;
    if (lineEnd >= 0) this.#finder.line++;
    this.#drop(lineEnd < 0 ? this.#filled : lineEnd + 1);
  }

  #drop(count: number): void {
    if (count === 0) return;
    this.#buffer.copyWithin(0, count, this.#filled);
    this.#filled -= count;
    this.#offset += count;
  }
}
