import { createReadStream, statSync } from 'node:fs';
import type { Readable } from 'node:stream';

import {
  type ColumnRole,
  type DirectoryCounts,
  type DirectoryProblem,
  inspectDirectory,
  KeyTable,
  mergedCounts,
  readDirectory,
  type Rules,
  type Table,
  type TallyOptions,
} from '../directory/index.ts';
import type { MethodId } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';
import { fileBytes } from './file-bytes.ts';
import { rolesOf } from './row-choices.ts';
import type { RowChoices } from './readiness-request.ts';
import { systemReason } from './read-text.ts';

/** An export that was opened, and what its columns are taken for. */
export interface OpenExport {
  readonly file: string;
  readonly table: Table;
  readonly roles: readonly ColumnRole[];
}

/** Opens all exports, before any of them is read. */
export async function openExports(
  files: readonly string[],
  choices: RowChoices,
  standardInput: Readable,
): Promise<Result<readonly OpenExport[], CliProblem>> {
  const opened: OpenExport[] = [];
  for (const file of files) {
    const table = await readable(file, () =>
      inspectDirectory(
        file === '-' ? standardInput : createReadStream(file, { highWaterMark: 1 << 18 }),
      ),
    );
    if (!table.ok) return table;
    const roles = rolesOf(choices, table.value);
    if (!roles.ok) return roles;
    opened.push({ file, table: table.value, roles: roles.value });
  }
  const factors = opened.find(({ roles }) => roles.includes('factor'));
  if (factors && opened.length > 1) {
    return fail({ code: 'factors-beside-others', file: factors.file });
  }
  return ok(opened);
}

/** Reads all exports as one directory. */
export async function readExports(
  exports: readonly OpenExport[],
  methods: readonly MethodId[],
  rules: Rules,
  options: TallyOptions,
): Promise<Result<DirectoryCounts, CliProblem>> {
  const parts: DirectoryCounts[] = [];
  const logins = new KeyTable();
  for (const opened of exports) {
    const { file, roles } = opened;
    const table = isPlainFile(opened) ? { ...opened.table, stream: fileBytes(file) } : opened.table;
    const counts = await readable(file, () =>
      readDirectory(table, { roles, rules, methods }, { ...options, logins }),
    );
    if (!counts.ok) return counts;
    parts.push(counts.value);
  }
  return ok(mergedCounts(parts));
}

/** A file whose bytes are the table's own, so that it can be read again from its start. */
function isPlainFile({ file, table }: OpenExport): boolean {
  return file !== '-' && table.unwrapped.length === 0 && statSync(file).isFile();
}

async function readable<T>(
  file: string,
  work: () => Promise<Result<T, DirectoryProblem>>,
): Promise<Result<T, CliProblem>> {
  try {
    const result = await work();
    return result.ok ? result : fail({ code: 'bad-directory', file, problem: result.error });
  } catch (error) {
    return fail({ code: 'unreadable-file', file, reason: systemReason(error) });
  }
}
