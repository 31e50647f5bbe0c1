import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { levelDbBlocks } from './leveldb-table.ts';
import { mozLz4Decoded } from './lz4.ts';
import { snappyDecoded } from './snappy.ts';
import { isSqlite, sqliteValues } from './sqlite-values.ts';

/** Bytes that are looked for, under a name for the report. */
export interface Needle {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A needle in a file of the profile. */
export interface Find {
  readonly needle: string;
  readonly file: string;
}

/**
 * Searches every file of a browser profile, as it is and decompressed in every way in which Chromium
 * and Firefox compress what pages store. The browser must not be running.
 */
export async function searchProfile(profile: string, needles: readonly Needle[]): Promise<Find[]> {
  // A copy: looking into a database may tidy its log up.
  const copy = await mkdtemp(join(tmpdir(), 'grip-profile-'));
  try {
    await cp(profile, copy, { recursive: true, filter: isOrdinary });
    const entries = await readdir(copy, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const finds: Find[] = [];
    const search = (path: string, contents: readonly Buffer[]) => {
      for (const { name, bytes } of needles) {
        if (contents.some((content) => content.includes(bytes))) {
          finds.push({ needle: name, file: relative(copy, path) });
        }
      }
    };
    const databases: string[] = [];
    for (const path of paths) {
      const file = await readFile(path);
      search(path, contentsOf(file));
      if (isSqlite(file)) databases.push(path);
    }
    // Last, as closing a database deletes its log.
    for (const path of databases) search(path, sqliteValues(path));
    return finds;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** Links to processes and sockets cannot be copied and hold nothing. */
const isOrdinary = (path: string): boolean =>
  !/(Singleton\w+|\/lock|\.parentlock|\.puppeteer)$/.test(path);

/** A file as it is, and what is compressed in it. */
function contentsOf(file: Buffer): Buffer[] {
  const contents = [file, ...levelDbBlocks(file)];
  const lz4 = mozLz4Decoded(file);
  if (lz4) contents.push(lz4);
  return contents.flatMap((bytes) => [bytes, ...wrappedValues(bytes)]);
}

/** How Chromium marks a value of IndexedDB that it compressed (`idb_value_wrapping.cc`). */
const wrapped = Buffer.from([0xff, 0x11, 0x02]);

function wrappedValues(bytes: Buffer): Buffer[] {
  const values: Buffer[] = [];
  for (let at = bytes.indexOf(wrapped); at >= 0; at = bytes.indexOf(wrapped, at + 1)) {
    const value = snappyDecoded(bytes.subarray(at + wrapped.length));
    if (value) values.push(value);
  }
  return values;
}
