/**
 * Where the numbers of a row stand, counted from the first one; cells follow. `plain` is 1 where the
 * finder saw that the first wanted cell is a login like any other, and 0 where one has to look.
 */
export const rowParts = { start: 0, end: 1, fault: 2, line: 3, plain: 4, cells: 5 } as const;

/** What can be wrong with a row's form; `0` is nothing. */
export const rowFaults = { none: 0, textAfterQuote: 1, moreCells: 2 } as const;

/** The longest row that is read: a quote that is never closed ends here, not at the end of 2 GB. */
export const maxRowBytes = 1 << 20;
/** How many bytes are read at once. */
export const pieceBytes = 1 << 20;
/** The longest row, a piece, and what finders write or read after the end. */
export const finderBytes = maxRowBytes + pieceBytes + 128;

/**
 * Finds rows and the wanted cells in delimited bytes (RFC 4180, with any one-byte delimiter):
 * quotes, doubled quotes, line breaks in quotes, LF, CRLF and CR. It makes no strings; UTF-8 and
 * Windows-1252 need no telling apart, for both keep ASCII's bytes.
 */
export interface RowFinder {
  /** The text, {@link finderBytes} long; whoever asks writes it here. */
  readonly bytes: Uint8Array;
  /**
   * The rows that the last {@link find} found, {@link stride} numbers each: {@link rowParts}, then
   * where each wanted cell begins and ends, without quotes, doubled quotes left doubled. A cell
   * that a row does not have is empty.
   */
  readonly rows: Int32Array;
  readonly stride: number;
  /** How many rows the last {@link find} found. */
  readonly count: number;
  /** Line of the next row, from 1. */
  line: number;
  /**
   * Finds the next rows that end before `end`, as many as it likes at once.
   *
   * @returns offset of the first byte that belongs to no row found
   */
  find(from: number, end: number): number;
}
