import { fail, ok, type Result } from '../../result.ts';
import type { BackupFormat } from './backup-format.ts';
import { type CollectedEntries, collectEntries } from './collect-entries.ts';
import type { ImportProblem } from './import-problem.ts';

/** Largest file that is read: a backup of twenty thousand accounts is smaller. */
export const maxBackupBytes = 50_000_000;

/** Far more than anybody has. */
const maxEntries = 20_000;

/** What a backup holds. */
export type ImportedAccounts = CollectedEntries & { readonly format: BackupFormat };

/**
 * Reads the accounts of a backup of any known program, recognised by its content. Writes nothing,
 * fetches nothing, never throws.
 *
 * @param options.password - of the backup, where it is encrypted; an open one does not look at it; empty is none
 */
export async function importAccounts(
  bytes: Uint8Array,
  { password }: { readonly password?: string | undefined } = {},
): Promise<Result<ImportedAccounts, ImportProblem>> {
  if (bytes.length > maxBackupBytes) return fail({ code: 'too-large', maxBytes: maxBackupBytes });
  // The readers and their cryptography are loaded when the first file comes, not with the popup.
  const { readBackup } = await import('./read-backup.ts');
  const backup = await readBackup(bytes, password === '' ? undefined : password);
  if (!backup.ok) return backup;
  const { format, entries } = backup.value;
  if (entries.length > maxEntries) {
    return fail({ code: 'too-many-entries', format, max: maxEntries });
  }
  return ok({ format, ...collectEntries(entries) });
}
