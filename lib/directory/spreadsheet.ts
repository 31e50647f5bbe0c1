import { unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';

import { allBytes, type ByteStream } from './byte-stream.ts';
import { csvLine, onOneLine } from './csv-line.ts';
import { UnreadableDirectory } from './directory-problem.ts';
import { checkSheetExtent } from './sheet-extent.ts';

/** A spreadsheet is read as a whole, so there is a limit to what may come. */
const maxSpreadsheetBytes = 20_000_000;
/** What its parts may unpack to, all together: the library takes some ten times that. */
const maxUnpackedBytes = 64_000_000;
/** Tables of people shrink 10–40 times; a bomb shrinks a thousand times. */
const maxRatio = 200;

/**
 * The first sheet of an .xlsx file (ECMA-376) as comma-separated values.
 *
 * @throws UnreadableDirectory where it is no spreadsheet, or too large: packed, unpacked or in cells
 */
export async function* spreadsheetRows(stream: ByteStream): ByteStream {
  const bytes = await allBytes(stream, maxSpreadsheetBytes, {
    code: 'spreadsheet-too-large',
    maxBytes: maxSpreadsheetBytes,
  });
  const rows = await firstSheet(unpackedWithinLimit(bytes));
  const encoder = new TextEncoder();
  for (const row of rows) yield encoder.encode(csvLine(row.map((cell) => onOneLine(cellOf(cell)))));
}

/**
 * The same archive with nothing packed in it: the spreadsheet library would unpack large parts in
 * workers made from strings, which our content security policy refuses, and without a limit.
 */
function unpackedWithinLimit(bytes: Uint8Array): Uint8Array {
  let total = 0;
  const parts = attempt(() =>
    unzipSync(bytes, {
      // Nothing is written beyond the size stated here, so a lie cannot fill the memory.
      filter: ({ name, originalSize }) => {
        const wanted = /\.xml(\.rels)?$/.test(name);
        if (wanted) total += originalSize;
        return wanted && total <= maxUnpackedBytes;
      },
    }),
  );
  if (total > maxUnpackedBytes) {
    throw new UnreadableDirectory({
      code: total > maxRatio * bytes.length ? 'unpacks-too-large' : 'spreadsheet-unpacks-too-large',
      maxBytes: maxUnpackedBytes,
    });
  }
  Object.values(parts).forEach(checkSheetExtent);
  return zipSync(parts, { level: 0 });
}

async function firstSheet(bytes: Uint8Array) {
  try {
    return await readSheet(new Uint8Array(bytes).buffer);
  } catch {
    throw new UnreadableDirectory({ code: 'bad-spreadsheet' });
  }
}

function attempt<T>(unpack: () => T): T {
  try {
    return unpack();
  } catch {
    throw new UnreadableDirectory({ code: 'bad-spreadsheet' });
  }
}

function cellOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
