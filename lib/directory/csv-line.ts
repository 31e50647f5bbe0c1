const needsQuotes = /[",\r\n]|^\s|\s$/;

/** One row of comma-separated values (RFC 4180), with its line break. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quotedCell).join(',')}\r\n`;
}

const quotedCell = (cell: string): string =>
  needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A cell whose row stays on one line, so that rows and lines are counted alike. */
export const onOneLine = (cell: string): string => cell.replace(/[\r\n]+/g, ' ');
