import { createReadStream } from 'node:fs';

import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { parse as csvParse } from 'csv-parse';
import papaparse from 'papaparse';
import { inferSchema, initParser } from 'udsv';

/** How many users can bring what: `sms,email` of active users, or `inactive`. */
export type Classes = ReadonlyMap<string, number>;

/** A way to count the same of the same file. */
export interface Rival {
  readonly name: string;
  readonly count: (file: string) => Promise<Classes>;
}

/** Where the columns stand that say what users have. */
const [mail, mobile, otherMail, enabled] = [3, 8, 9, 10] as const;

/** The query that DuckDB answers: which of the methods' columns are filled. */
export const duckDbQuery = (file: string): string => `
  SELECT coalesce(trim("mobilePhone"), '') <> '' AS sms,
    coalesce(trim("mail"), '') <> '' OR coalesce(trim("alternateEmailAddress"), '') <> '' AS email,
    lower(trim("accountEnabled")) = 'false' AS inactive,
    count(*) AS users
  FROM read_csv('${file.replaceAll("'", "''")}', header = true, all_varchar = true)
  GROUP BY ALL`;

/** DuckDB as it comes: native, with a thread for each processor. */
export async function duckDb(): Promise<Rival & { readonly threads: number }> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection: DuckDBConnection = await instance.connect();
  const threads = await connection.runAndReadAll("SELECT current_setting('threads')");
  return {
    name: 'DuckDB',
    threads: Number(threads.getRows()[0]?.[0]),
    async count(file) {
      const found = await connection.runAndReadAll(duckDbQuery(file));
      const counter = new Counter();
      for (const [sms, email, inactive, users] of found.getRows()) {
        counter.add(sms === true, email === true, inactive === true, Number(users));
      }
      return counter.classes;
    },
  };
}

/** CSV libraries of JavaScript, each fed in the way its documentation shows for large files. */
export const csvLibraries: readonly Rival[] = [
  {
    name: 'uDSV',
    async count(file) {
      const counter = new Counter();
      let parser: ReturnType<typeof initParser> | null = null;
      const take = (row: string[]): void => counter.take(row);
      for await (const text of createReadStream(file, 'utf8') as AsyncIterable<string>) {
        parser ??= initParser(inferSchema(text));
        parser.chunk<string[]>(text, parser.stringArrs, take);
      }
      parser?.end();
      return counter.classes;
    },
  },
  {
    name: 'papaparse',
    count: (file) =>
      new Promise((resolve, reject) => {
        const counter = new Counter();
        let isHeader = true;
        papaparse.parse<string[]>(createReadStream(file, 'utf8'), {
          skipEmptyLines: true,
          step({ data }) {
            if (!isHeader) counter.take(data);
            isHeader = false;
          },
          complete: () => resolve(counter.classes),
          error: reject,
        });
      }),
  },
  {
    name: 'csv-parse',
    async count(file) {
      const counter = new Counter();
      const rows = createReadStream(file).pipe(csvParse({ from_line: 2 }));
      for await (const row of rows as AsyncIterable<string[]>) counter.take(row);
      return counter.classes;
    },
  },
];

class Counter {
  readonly classes = new Map<string, number>();

  take(row: readonly string[]): void {
    const filled = (column: number): boolean => (row[column] ?? '').trim() !== '';
    this.add(filled(mobile), filled(mail) || filled(otherMail), row[enabled] === 'False', 1);
  }

  add(sms: boolean, email: boolean, inactive: boolean, users: number): void {
    const name = className(sms, email, inactive);
    this.classes.set(name, (this.classes.get(name) ?? 0) + users);
  }
}

/** Users who cannot log in are one class. */
export const className = (sms: boolean, email: boolean, inactive: boolean): string =>
  inactive ? 'inactive' : [sms && 'sms', email && 'email'].filter(Boolean).join(',');
