import { finderBytes, type RowFinder, rowFaults, rowParts } from './row-finder.ts';

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/** How many rows are found at once. */
const batchRows = 1024;
/** Finds rows in plain JavaScript, looking at each byte once. */
export class RowScanner implements RowFinder {
  readonly bytes: Uint8Array;
  readonly rows: Int32Array;
  readonly stride: number;
  count = 0;
  line = 1;
  readonly #delimiter: number;
  readonly #slotOfColumn: Int32Array;
  readonly #lastWanted: number;

  /**
   * @param delimiter - its byte
   * @param wanted - column indices; the position in this list is the cell's slot
   * @param width - how many columns the header has
   * @param bytes - {@link finderBytes} long
   */
  constructor(
    delimiter: number,
    wanted: readonly number[],
    width: number,
    bytes: Uint8Array = new Uint8Array(finderBytes),
  ) {
    this.bytes = bytes;
    this.#delimiter = delimiter;
    this.#slotOfColumn = new Int32Array(width).fill(-1);
    wanted.forEach((column, slot) => {
      this.#slotOfColumn[column] = rowParts.cells + 2 * slot;
    });
    this.#lastWanted = Math.max(-1, ...wanted);
    this.stride = rowParts.cells + 2 * wanted.length;
    this.rows = new Int32Array(batchRows * this.stride);
  }

  /** The loop makes nothing and calls nothing, which is what makes it fast. */
  find(from: number, end: number): number {
    const bytes = this.bytes;
    // The marks stop the inner loops, which therefore need not look for the end.
    bytes[end] = lineFeed;
    bytes[end + 1] = quote;
    const rows = this.rows;
    const stride = this.stride;
    const delimiter = this.#delimiter;
    const slotOfColumn = this.#slotOfColumn;
    const lastWanted = this.#lastWanted;
    const width = slotOfColumn.length;
    // Most bytes are larger than any byte that means something: one comparison passes them.
    const largest = Math.max(delimiter, carriageReturn);
    const full = batchRows * stride;
    let row = 0;
    let line = this.line;
    let at = from;
    let rowStart = from;
    let column = 0;
    let fault: number = rowFaults.none;
    let linesWithin = 0;
    scanning: while (row < full) {
      let byte = bytes[at] ?? 0;
      let start = at;
      let stop: number;
      if (byte === quote) {
        start = ++at;
        for (;;) {
          while ((byte = bytes[at] ?? 0) !== quote) {
            if (byte === lineFeed) linesWithin++;
            at++;
          }
          if (at >= end) break scanning;
          if (bytes[at + 1] !== quote) break;
          at += 2;
        }
        stop = at;
        byte = bytes[++at] ?? 0;
        while (
          byte > largest ||
          (byte !== delimiter && byte !== lineFeed && byte !== carriageReturn)
        ) {
          if (byte !== 32) fault = rowFaults.textAfterQuote;
          byte = bytes[++at] ?? 0;
        }
      } else {
        while (
          byte > largest ||
          (byte !== delimiter && byte !== lineFeed && byte !== carriageReturn)
        ) {
          byte = bytes[++at] ?? 0;
        }
        stop = at;
      }
      if (at >= end) break;
      if (column < width) {
        const slot = slotOfColumn[column] ?? 0;
        if (slot >= 0) {
          rows[row + slot] = start;
          rows[row + slot + 1] = stop;
        }
      } else if (stop > start) fault ||= rowFaults.moreCells;
      if (byte === delimiter) {
        at++;
        column++;
        continue;
      }
      const rowEnd = at;
      if (byte === carriageReturn) {
        if (at + 1 >= end) break; // its line feed may be still to come
        if (bytes[at + 1] === lineFeed) at++;
      }
      at++;
      if (rowEnd > rowStart) {
        rows[row + rowParts.start] = rowStart;
        rows[row + rowParts.end] = rowEnd;
        rows[row + rowParts.fault] = fault;
        rows[row + rowParts.line] = line;
        rows[row + rowParts.plain] = 0;
        if (column < lastWanted) this.#emptyFrom(row, column + 1);
        row += stride;
      }
      line += 1 + linesWithin;
      rowStart = at;
      column = 0;
      fault = rowFaults.none;
      linesWithin = 0;
    }
    this.line = line;
    this.count = row / stride;
    return rowStart;
  }

  #emptyFrom(row: number, column: number): void {
    for (let missing = column; missing <= this.#lastWanted; missing++) {
      const slot = this.#slotOfColumn[missing] ?? 0;
      if (slot < 0) continue;
      this.rows[row + slot] = 0;
      this.rows[row + slot + 1] = 0;
    }
  }
}
