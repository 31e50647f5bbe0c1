import { DatabaseSync } from 'node:sqlite';

import { snappyDecoded } from './snappy.ts';

const magic = Buffer.from('SQLite format 3\0');

export const isSqlite = (file: Buffer): boolean => file.subarray(0, magic.length).equals(magic);

/**
 * Every value of every table of a SQLite database, its write-ahead log included, with what can be
 * decompressed beside it: Firefox compresses what IndexedDB stores with Snappy.
 */
export function sqliteValues(path: string): Buffer[] {
  const database = new DatabaseSync(path);
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    return tables.flatMap(({ name }) => {
      const every = database.prepare(`SELECT * FROM "${String(name)}"`);
      every.setReadBigInts(true);
      const rows = every.all();
      return rows.flatMap((row) => Object.values(row).flatMap(bytesOf));
    });
  } finally {
    database.close();
  }
}

function bytesOf(value: unknown): Buffer[] {
  if (typeof value === 'string') return [Buffer.from(value)];
  if (!(value instanceof Uint8Array)) return [];
  const raw = Buffer.from(value);
  return [raw, snappyDecoded(raw) ?? []].flat();
}
