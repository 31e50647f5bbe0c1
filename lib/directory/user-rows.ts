import type { ByteStream } from './byte-stream.ts';
import { ChunkedRows, type RowSink } from './chunked-rows.ts';
import { type ListedUser, listedUser } from './listed-user.ts';
import { openReader } from './open-reader.ts';
import { type ReadingChoices, countingChoices } from './read-directory.ts';
import { startOf } from './row-batch.ts';
import type { RowReader } from './row-reader.ts';
import { fastestRowFinder } from './fastest-row-finder.ts';
import { maxRowBytes, rowParts } from './row-finder.ts';
import { RowScanner } from './row-scanner.ts';
import { cellText } from './text-encoding.ts';
import type { Table } from './table.ts';
import type { UserIndex } from './user-index.ts';

/** A table whose rows were read before, and where its users stand in it. */
export interface IndexedTable {
  readonly table: Pick<Table, 'delimiter' | 'header' | 'skipBytes' | 'unwrapped'>;
  readonly choices: ReadingChoices;
  readonly index: UserIndex;
  /** The table's bytes from the first one on, as often as it is asked for. */
  readonly stream: () => Promise<ByteStream>;
  /** Some of the file's bytes; only where {@link Table.unwrapped} is empty. */
  readonly slice: (start: number, end: number) => Promise<Uint8Array>;
}

/**
 * Reads users again, by their numbers in the index: from their places in the file, or, where the
 * file is packed, by going through it.
 *
 * @param users - ascending
 */
export async function usersAt(
  indexed: IndexedTable,
  users: readonly number[],
): Promise<readonly ListedUser[]> {
  if (indexed.table.unwrapped.length > 0) {
    const found: ListedUser[] = [];
    await eachUser(indexed, users, (user) => found.push(user));
    return found;
  }
  const { delimiter, header } = indexed.table;
  const reader = await open(indexed);
  const scanner = new RowScanner(delimiter, reader.plan.columns, header.length);
  const rows = await Promise.all(users.map((user) => rowBytes(indexed, user)));
  return rows.flatMap((row, number) => {
    const user = users[number] ?? 0;
    scanner.bytes.set(row);
    scanner.bytes[row.length] = 10; // the last row of a file may have no line break
    scanner.find(0, row.length + 1);
    return scanner.count > 0
      ? [listedUser(reader, indexed.index.code(user), scanner.bytes, scanner.rows, rowParts.cells)]
      : [];
  });
}

/** Goes through the table and tells of some of its users, in order; `users` is ascending. */
export async function eachUser(
  indexed: IndexedTable,
  users: Iterable<number>,
  tell: (user: ListedUser, number: number) => void,
): Promise<void> {
  const wanted = users[Symbol.iterator]();
  let next = wanted.next();
  await eachRow(indexed, (reader, user, bytes, cells, at) => {
    if (next.done === true || user !== next.value) return;
    next = wanted.next();
    tell(listedUser(reader, indexed.index.code(user), bytes, cells, at), user);
  });
}

/** Numbers of the users whose login or name holds a text, in any case. */
export async function usersWith(indexed: IndexedTable, text: string): Promise<readonly number[]> {
  const sought = text.trim().toLowerCase();
  const letters = plainLetters(sought);
  const found: number[] = [];
  await eachRow(indexed, ({ plan }, user, bytes, cells, at) => {
    const holds = (slot: number | null): boolean => {
      if (slot === null) return false;
      const start = cells[at + 2 * slot] ?? 0;
      const end = cells[at + 2 * slot + 1] ?? 0;
      return letters
        ? holdsLetters(bytes, start, end, letters)
        : cellText(bytes, start, end).toLowerCase().includes(sought);
    };
    if (holds(plan.login) || holds(plan.name)) found.push(user);
  });
  return found;
}

/** A text of ASCII alone is looked for among the bytes: no row becomes a string for it. */
function plainLetters(sought: string): Uint8Array | null {
  // A quote may stand doubled in a cell.
  return /^[ !#-~]+$/.test(sought) ? new TextEncoder().encode(sought) : null;
}

function holdsLetters(bytes: Uint8Array, start: number, end: number, letters: Uint8Array): boolean {
  const last = end - letters.length;
  for (let from = start; from <= last; from++) {
    let at = 0;
    while (at < letters.length && lowered(bytes[from + at] ?? 0) === letters[at]) at++;
    if (at === letters.length) return true;
  }
  return false;
}

const lowered = (byte: number): number => (byte >= 65 && byte <= 90 ? byte | 32 : byte);

type TellRow = (
  reader: RowReader,
  user: number,
  bytes: Uint8Array,
  cells: Int32Array,
  at: number,
) => void;

/** Rows that made a user, in order: their offsets are those of the index, which ascend. */
async function eachRow(indexed: IndexedTable, tell: TellRow): Promise<void> {
  const reader = await open(indexed);
  const { index, table } = indexed;
  const finder = fastestRowFinder(table.delimiter, reader.plan.columns, table.header.length);
  let user = 0;
  const sink: RowSink = {
    rows: (rows, start) => {
      for (let row = 0; row < rows.count && user < index.length; row++) {
        if (start + startOf(rows, row) !== index.offset(user)) continue;
        tell(reader, user, rows.bytes, rows.cells, rows.first + row * rows.stride);
        user++;
      }
    },
    reject: () => undefined,
  };
  const rows = new ChunkedRows(finder, sink, { skipRows: 1, skipBytes: table.skipBytes });
  for await (const piece of await indexed.stream()) rows.push(piece);
  rows.end();
}

const open = ({ choices }: IndexedTable): Promise<RowReader> =>
  openReader(countingChoices(choices), true);

/** The bytes of a user's row, and no more than any row may have. */
async function rowBytes({ index, slice }: IndexedTable, user: number): Promise<Uint8Array> {
  const start = index.offset(user);
  const following = user + 1 < index.length ? index.offset(user + 1) : Infinity;
  return slice(start, Math.min(following, start + maxRowBytes));
}
