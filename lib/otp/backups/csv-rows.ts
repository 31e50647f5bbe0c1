interface Cell {
  readonly value: string;
  /** Offset of what ends the cell: a comma, a line break or the end of the text. */
  readonly end: number;
}

/**
 * Splits comma-separated values (RFC 4180): quotes, doubled quotes and line breaks inside them.
 *
 * @returns rows of cells without blank rows; `null` when a quote is never closed or closed early
 */
export function csvRows(text: string): readonly (readonly string[])[] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length;) {
    const cell = text.charAt(at) === '"' ? quotedCell(text, at) : bareCell(text, at);
    if (cell === null) return null;
    row.push(cell.value);
    at = cell.end + (text.startsWith('\r\n', cell.end) ? 2 : 1);
    if (text.charAt(cell.end) === ',') continue;
    if (row.some((value) => value !== '')) rows.push(row);
    row = [];
  }
  return rows;
}

function bareCell(text: string, start: number): Cell {
  const pattern = /[,\r\n]/g;
  pattern.lastIndex = start;
  const end = pattern.exec(text)?.index ?? text.length;
  return { value: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): Cell | null {
  let close = start;
  do {
    close = text.indexOf('"', close + 1);
    if (close < 0) return null;
    if (text.charAt(close + 1) !== '"') break;
    close++;
  } while (close < text.length);
  const end = close + 1;
  if (!['', ',', '\r', '\n'].includes(text.charAt(end))) return null;
  return { value: text.slice(start + 1, close).replaceAll('""', '"'), end };
}
