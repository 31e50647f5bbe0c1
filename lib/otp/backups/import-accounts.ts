import { fail, ok, type Result } from '../../result.ts';
import type { Account } from '../account.ts';
import type { KeyUriProblem } from '../key-uri-problem.ts';
import type { Normalisation } from '../normalisation.ts';
import type { BackupEntry } from './backup-entry.ts';
import type { BackupFormat } from './backup-format.ts';
import type { ImportProblem } from './import-problem.ts';
import { readBackup } from './read-backup.ts';

/** Largest file that is read: a backup of a hundred thousand accounts is smaller. */
export const maxBackupBytes = 50_000_000;

const maxEntries = 100_000;

/** An entry of a backup that is no account, and why. */
export interface RefusedEntry {
  /** Position among the entries of the backup that hold a code, from 1. */
  readonly entry: number;
  /** What the backup calls it; `null` when it has no name. */
  readonly name: string | null;
  readonly problem: KeyUriProblem;
}

/** What a backup holds. */
export interface ImportedAccounts {
  readonly format: BackupFormat;
  readonly accounts: readonly Account[];
  /** How reading differs from what is written; `account` is a position in `accounts`, from 0. */
  readonly normalisations: readonly (Normalisation & { readonly account: number })[];
  /** One bad entry never loses the others. */
  readonly refused: readonly RefusedEntry[];
}

/**
 * Reads the accounts of a backup of any known program, recognised by its content. Writes nothing,
 * fetches nothing, never throws.
 */
export async function importAccounts(
  bytes: Uint8Array,
): Promise<Result<ImportedAccounts, ImportProblem>> {
  if (bytes.length > maxBackupBytes) return fail({ code: 'too-large', maxBytes: maxBackupBytes });
  const backup = await readBackup(bytes);
  if (!backup.ok) return backup;
  const { format, entries } = backup.value;
  if (entries.length > maxEntries) {
    return fail({ code: 'too-many-entries', format, max: maxEntries });
  }
  return ok({ format, ...sorted(entries) });
}

function sorted(entries: readonly BackupEntry[]): Omit<ImportedAccounts, 'format'> {
  const accounts: Account[] = [];
  const normalisations: (Normalisation & { account: number })[] = [];
  const refused: RefusedEntry[] = [];
  for (const [index, { name, read }] of entries.entries()) {
    if (!read.ok) {
      refused.push({ entry: index + 1, name, problem: read.error });
      continue;
    }
    for (const change of read.value.normalisations) {
      normalisations.push({ ...change, account: accounts.length });
    }
    accounts.push(read.value.account);
  }
  return { accounts, normalisations, refused };
}
