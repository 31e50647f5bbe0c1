import type { Readable } from 'node:stream';

import { importAccounts, maxBackupBytes } from '../otp/index.ts';
import { accountsJson } from './accounts-json.ts';
import type { AccountsRequest } from './accounts-request.ts';
import { accountsTable } from './accounts-table.ts';
import { type Outcome, refused, said } from './outcome.ts';
import type { Paint } from './paint.ts';
import { readBytes, readText } from './read-text.ts';

/** Lists what would be imported. SECURITY: secrets are printed only when they are asked for. */
export async function accounts(
  { file, secrets, passwordOnStandardInput, json }: AccountsRequest,
  standardInput: Readable,
  paint: Paint,
): Promise<Outcome> {
  const bytes = await readBytes(file, standardInput, maxBackupBytes);
  if (!bytes.ok) return refused(bytes.error);
  const typed = passwordOnStandardInput ? await readText('-', standardInput) : undefined;
  if (typed?.ok === false) return refused(typed.error);
  // One line, as `echo` and password managers print it.
  const password = typed?.value.replace(/\r?\n$/, '');
  const imported = await importAccounts(bytes.value, { password });
  if (!imported.ok) return refused({ code: 'bad-backup', file, problem: imported.error });
  return said(
    json
      ? `${JSON.stringify(accountsJson(imported.value, secrets), null, 2)}\n`
      : accountsTable(imported.value, secrets, paint),
  );
}
