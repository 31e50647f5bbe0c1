import type { CountryCode } from 'libphonenumber-js/core';

import { knownMethods, type MethodId } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ByteStream } from './byte-stream.ts';
import { ChunkedRows } from './chunked-rows.ts';
import { type ColumnRole, methodOfColumn } from './column-role.ts';
import { saysWhatTheyHave } from './directory-format.ts';
import { type DirectoryProblem, UnreadableDirectory } from './directory-problem.ts';
import { fastestRowFinder } from './fastest-row-finder.ts';
import { type CountingChoices, openReader } from './open-reader.ts';
import { maxMethods } from './population.ts';
import { pieceBytes } from './row-finder.ts';
import { openTable, type Table } from './table.ts';
import { type DirectoryCounts, Tally, type TallyOptions } from './tally.ts';

/** What a table's columns are, and how its rows are to be taken. */
export interface ReadingChoices extends Omit<CountingChoices, 'methods'> {
  /** Those that the columns speak of if absent ({@link methodsOf}). */
  readonly methods?: readonly MethodId[];
}

/** The same with the methods of the population. */
export const countingChoices = (choices: ReadingChoices): CountingChoices => ({
  ...choices,
  methods: choices.methods ?? methodsOf(choices.roles),
});

/** Opens an export without reading its rows: its header, and what its columns seem to be. */
export async function inspectDirectory(
  stream: ByteStream,
): Promise<Result<Table, DirectoryProblem>> {
  return attempt(() => openTable(stream));
}

/**
 * Reads all rows of an opened table. Memory is constant with `detail: 'counts'`, whatever the size.
 *
 * @param onProgress - told after each megabyte at the latest how many bytes of the table were read; may end it by
 *   throwing what `signal.throwIfAborted` throws, which is passed on
 */
export async function readDirectory(
  table: Table,
  choices: ReadingChoices,
  options: TallyOptions,
  onProgress?: (bytes: number) => void,
): Promise<Result<DirectoryCounts, DirectoryProblem>> {
  if (!choices.roles.some(saysWhatTheyHave)) {
    return fail({ code: 'unknown-columns', header: table.header });
  }
  return attempt(async () => {
    const wantsNames = options.detail !== 'counts' || options.onUser !== undefined;
    const reader = await openReader(countingChoices(choices), wantsNames);
    const tally = new Tally(reader, options);
    const finder = fastestRowFinder(table.delimiter, reader.plan.columns, table.header.length);
    const rows = new ChunkedRows(finder, tally, { skipRows: 1, skipBytes: table.skipBytes });
    let bytes = 0;
    for await (const piece of table.stream) {
      // A source may give all it has in one piece.
      for (let at = 0; at < piece.length; at += pieceBytes) {
        const next = piece.subarray(at, at + pieceBytes);
        rows.push(next);
        bytes += next.length;
        onProgress?.(bytes);
      }
    }
    rows.end();
    return tally.counts();
  });
}

/**
 * The methods of a population: KPN's, those that a column speaks of, and those of a policy.
 *
 * @param others - ids of a policy's methods, of which no column may speak
 */
export function methodsOf(
  roles: readonly ColumnRole[],
  others: readonly MethodId[] = [],
): readonly MethodId[] {
  const kpns = knownMethods.filter(({ hypothetical }) => !hypothetical).map(({ id }) => id);
  const named = roles.flatMap((role) => methodOfColumn(role) ?? []);
  const listed = roles.some((role) => role === 'registered' || role === 'factor') ? ['totp'] : [];
  return [...new Set([...kpns, ...named, ...listed, ...others])].slice(0, maxMethods);
}

async function attempt<T>(work: () => Promise<T>): Promise<Result<T, DirectoryProblem>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof UnreadableDirectory) return fail(error.problem);
    throw error;
  }
}

/** Countries of which phone numbers can be judged; loads the numbering plans. */
export async function phoneCountries(): Promise<readonly CountryCode[]> {
  const { numberedCountries } = await import('./phone-number.ts');
  return numberedCountries();
}
