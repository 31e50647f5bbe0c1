import { type ByteStream, peek, type Peeked } from './byte-stream.ts';
import type { ColumnRole } from './column-role.ts';
import { type FormatId, recognise } from './directory-format.ts';
import { type DirectoryProblem, UnreadableDirectory } from './directory-problem.ts';
import { gunzipped } from './gunzip.ts';
import { userRows } from './json-users.ts';
import { maxRowBytes } from './row-finder.ts';
import { cellsOf, delimited, rowAt } from './table-head.ts';
import { fileKind } from './text-encoding.ts';
import { utf8Of } from './transcode.ts';

/** An export that was opened: delimited rows, whatever it came in. */
export interface Table {
  /** What had to be taken off or changed, outermost first; with none, offsets are the file's own. */
  readonly unwrapped: readonly ('gzip' | 'spreadsheet' | 'utf-16' | 'json')[];
  /** What the number of a rejected row counts. */
  readonly unit: 'line' | 'row' | 'entry';
  readonly delimiter: number;
  readonly header: readonly string[];
  readonly format: FormatId | null;
  /** One a column. */
  readonly roles: readonly ColumnRole[];
  /** A few rows, to say what is what; columns with passwords are left empty. */
  readonly preview: readonly (readonly string[])[];
  /** Bytes before the header. */
  readonly skipBytes: number;
  /** All bytes, from the first one on. */
  readonly stream: ByteStream;
}

/** Excel's own limit. */
const maxColumns = 16_384;
const previewRows = 5;

/**
 * Opens an export: unpacks it, finds delimiter and header, recognises its columns.
 *
 * @throws UnreadableDirectory where there is no table in it
 */
export async function openTable(source: ByteStream): Promise<Table> {
  const unwrapped: Table['unwrapped'][number][] = [];
  let stream = source;
  for (;;) {
    const peeked = await peek(stream, 4096);
    const opened = await unwrap(peeked);
    if (opened === null) return tableOf(await peek(peeked.stream, maxRowBytes), unwrapped);
    unwrapped.push(opened.how);
    stream = opened.stream;
    if (unwrapped.length > 4) throw new UnreadableDirectory({ code: 'binary', looksLike: 'zip' });
  }
}

async function unwrap({
  head,
  stream,
}: Peeked): Promise<{ how: Table['unwrapped'][number]; stream: ByteStream } | null> {
  const kind = fileKind(head);
  switch (kind.kind) {
    case 'gzip':
      return { how: 'gzip', stream: gunzipped(stream) };
    case 'zip': {
      const { spreadsheetRows } = await import('./spreadsheet.ts');
      return { how: 'spreadsheet', stream: spreadsheetRows(stream) };
    }
    case 'binary':
      throw new UnreadableDirectory({ code: 'binary', looksLike: kind.looksLike });
    case 'text': {
      if (kind.encoding !== 'ascii-based') {
        return { how: 'utf-16', stream: utf8Of(stream, kind.encoding) };
      }
      const first = head.subarray(kind.markBytes).find((byte) => byte > 32);
      return first === 123 || first === 91
        ? { how: 'json', stream: userRows(stream, kind.markBytes) }
        : null;
    }
  }
}

function tableOf({ head, complete, stream }: Peeked, unwrapped: Table['unwrapped']): Table {
  const kind = fileKind(head);
  const markBytes = kind.kind === 'text' ? kind.markBytes : 0;
  if (head.subarray(markBytes).every((byte) => byte <= 32)) refuse({ code: 'empty' });
  const text = complete ? ended(head) : head;
  const { delimiter, start } = delimited(text, markBytes);
  const row = rowAt(text, start, text.length, delimiter);
  if (row === null) {
    const quoted = text.includes(34);
    return refuse({ code: 'header-never-ends', maxBytes: maxRowBytes, quoted });
  }
  const count = row.bounds.length / 2;
  if (count > maxColumns) refuse({ code: 'too-many-columns', count, max: maxColumns });
  if (complete && text.subarray(row.next).every((byte) => byte <= 32)) {
    refuse({ code: 'header-only' });
  }
  const header = cellsOf(text, row);
  const { format, roles } = recognise(header);
  return {
    unwrapped,
    unit: unwrapped.includes('json') ? 'entry' : unwrapped.includes('spreadsheet') ? 'row' : 'line',
    delimiter,
    header,
    format,
    roles,
    preview: previewOf(text, row.next, delimiter, roles),
    skipBytes: start,
    stream,
  };
}

function refuse(problem: DirectoryProblem): never {
  throw new UnreadableDirectory(problem);
}

/** A last row need not have a line break. */
function ended(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length + 1);
  whole.set(bytes);
  whole[bytes.length] = 10;
  return whole;
}

function previewOf(
  bytes: Uint8Array,
  start: number,
  delimiter: number,
  roles: readonly ColumnRole[],
): string[][] {
  const rows: string[][] = [];
  for (let at = start; rows.length < previewRows;) {
    const row = rowAt(bytes, at, bytes.length, delimiter);
    if (row === null) break;
    const cells = cellsOf(bytes, row, (column) => roles[column] !== 'secret');
    if (cells.some((cell) => cell !== '')) rows.push([...cells]);
    at = row.next;
  }
  return rows;
}
