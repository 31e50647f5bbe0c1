import { cellText } from './text-encoding.ts';

const quote = 34;

/** Where a row's cells stand, and where the next row begins. */
export interface FoundRow {
  /** Two numbers a cell: its first byte and the one after its last, without quotes. */
  readonly bounds: readonly number[];
  readonly next: number;
}

/**
 * Finds the cells of the row at an offset, however many; for a few rows only.
 *
 * @returns `null` where the row does not end before `end`
 */
export function rowAt(
  bytes: Uint8Array,
  start: number,
  end: number,
  delimiter: number,
): FoundRow | null {
  const bounds: number[] = [];
  for (let at = start; ; at++) {
    let from = at;
    let to = -1;
    if (bytes[at] === quote) {
      from = at + 1;
      at = afterQuoted(bytes, from, end);
      if (at > end) return null;
      to = at - 1;
    }
    while (at < end && bytes[at] !== delimiter && bytes[at] !== 10 && bytes[at] !== 13) at++;
    bounds.push(from, to < 0 ? at : to);
    if (at >= end) return null;
    if (bytes[at] === delimiter) continue;
    return { bounds, next: at + (bytes[at] === 13 && bytes[at + 1] === 10 ? 2 : 1) };
  }
}

function afterQuoted(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  for (;;) {
    while (at < end && bytes[at] !== quote) at++;
    if (at >= end) return end + 1;
    if (bytes[at + 1] !== quote) return at + 1;
    at += 2;
  }
}

/** The texts of a row's cells; those that are not `wanted` stay empty and are never decoded. */
export function cellsOf(
  bytes: Uint8Array,
  { bounds }: FoundRow,
  wanted: (column: number) => boolean = () => true,
): readonly string[] {
  return Array.from({ length: bounds.length / 2 }, (_, column) =>
    wanted(column) ? cellText(bytes, bounds[2 * column] ?? 0, bounds[2 * column + 1] ?? 0) : '',
  );
}

const delimiters: readonly number[] = [',', ';', '\t', '|'].map((sign) => sign.charCodeAt(0));

/** The delimiter of a table, and the offset of its header. */
export interface Delimited {
  readonly delimiter: number;
  readonly start: number;
}

/**
 * Finds the delimiter: the one that Excel names in a line of its own (`sep=;`), else the one that
 * cuts the first row into the most cells.
 */
export function delimited(head: Uint8Array, start: number): Delimited {
  const named = /^sep=(.)(\r?\n|\r)/i.exec(String.fromCharCode(...head.subarray(start, start + 7)));
  if (named) {
    return { delimiter: named[1]?.charCodeAt(0) ?? 44, start: start + named[0].length };
  }
  const counted = delimiters.map((delimiter) => ({
    delimiter,
    cells: (rowAt(head, start, head.length, delimiter)?.bounds.length ?? 0) / 2,
  }));
  const most = counted.reduce((best, next) => (next.cells > best.cells ? next : best));
  return { delimiter: most.delimiter, start };
}
