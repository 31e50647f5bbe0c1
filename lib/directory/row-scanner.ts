const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/** What can be wrong with a row's form; `0` is nothing. */
export const rowFaults = { none: 0, textAfterQuote: 1, moreCells: 2 } as const;

/** How many rows are found at once. */
const batchRows = 1024;
/** Where the numbers of a row stand, counted from the first one; cells follow. */
export const rowParts = { start: 0, end: 1, fault: 2, line: 3, cells: 4 } as const;

/** Bytes after the end that {@link RowScanner.scan} overwrites with its own marks. */
export const scannerMargin = 2;

/**
 * Finds rows and the wanted cells in delimited bytes (RFC 4180, with any one-byte delimiter):
 * quotes, doubled quotes, line breaks in quotes, LF, CRLF and CR. It makes no strings and looks at
 * each byte once; UTF-8 and Windows-1252 need no telling apart, for both keep ASCII's bytes.
 */
export class RowScanner {
  /**
   * The rows found, {@link stride} numbers each: {@link rowParts}, then where each wanted cell
   * begins and ends, without quotes, doubled quotes left doubled. A cell that a row does not have
   * is empty.
   */
  readonly rows: Int32Array;
  readonly stride: number;
  /** How many rows the last {@link scan} found. */
  count = 0;
  /** Line of the next row, from 1. */
  line = 1;
  readonly #delimiter: number;
  readonly #slotOfColumn: Int32Array;
  readonly #lastWanted: number;

  /**
   * @param delimiter - its byte
   * @param wanted - column indices; the position in this list is the cell's slot
   * @param width - how many columns the header has
   */
  constructor(delimiter: number, wanted: readonly number[], width: number) {
    this.#delimiter = delimiter;
    this.#slotOfColumn = new Int32Array(width).fill(-1);
    wanted.forEach((column, slot) => {
      this.#slotOfColumn[column] = rowParts.cells + 2 * slot;
    });
    this.#lastWanted = Math.max(-1, ...wanted);
    this.stride = rowParts.cells + 2 * wanted.length;
    this.rows = new Int32Array(batchRows * this.stride);
  }

  /**
   * Finds the next rows that end before `end`, at most a batch.
   *
   * The loop makes nothing and calls nothing, which is what makes it fast.
   *
   * @param bytes - has {@link scannerMargin} bytes to spare after `end`
   * @returns offset of the first byte that belongs to no row found
   */
  scan(bytes: Uint8Array, from: number, end: number): number {
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
