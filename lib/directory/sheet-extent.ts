import { UnreadableDirectory } from './directory-problem.ts';

/** Excel's own limit. */
const maxRows = 1_048_576;
/** Of rows times columns, written or left out: spreadsheet libraries fill up what is left out. */
const maxCells = 10_000_000;

const cellName = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Looks how far a sheet reaches by what its rows and cells are called, such as `B12`. A file of a
 * kilobyte can name a cell that is a thousand million rows down.
 *
 * @param part - an XML part of a spreadsheet; one that holds no sheet is left alone
 * @throws UnreadableDirectory where it reaches too far
 */
export function checkSheetExtent(part: Uint8Array): void {
  const text = new TextDecoder('latin1').decode(part);
  if (!text.includes('sheetData')) return;
  let rows = 0;
  let columns = 0;
  for (const [, quoted, otherwise] of text.matchAll(cellName)) {
    const place = /^([A-Z]{0,3})(\d{1,7})$/.exec(quoted ?? otherwise ?? '');
    if (place === null) throw new UnreadableDirectory({ code: 'bad-spreadsheet' });
    const [, letters = '', row = ''] = place;
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnOf(letters));
  }
  if (rows > maxRows || rows * columns > maxCells) {
    throw new UnreadableDirectory({ code: 'spreadsheet-too-wide', maxCells });
  }
}

/** `A` is 1. */
const columnOf = (letters: string): number =>
  Array.from(letters).reduce((column, letter) => 26 * column + letter.charCodeAt(0) - 64, 0);
