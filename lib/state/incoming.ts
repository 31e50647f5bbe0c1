import {
  importAccounts,
  maxBackupBytes,
  type Account,
  type BackupFormat,
  type ImportProblem,
  type Normalisation,
  type RefusedEntry,
} from '../otp/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { EntryDraft } from '../vault/model/entry.ts';

/** Accounts on their way into the vault, before anybody has said yes. */
export interface Incoming {
  readonly drafts: readonly EntryDraft[];
  /** How reading differs from what was written; `account` is a position in `drafts`, from 0. */
  readonly normalisations: readonly (Normalisation & { readonly account: number })[];
  readonly refused: readonly RefusedEntry[];
  readonly from: 'link' | 'hand' | 'several' | BackupFormat;
}

/** Why a file gives nothing to add. */
export type FileProblem = ImportProblem | { readonly code: 'unread' };

/** An account that somebody typed in. */
export const byHand = (account: Account): Incoming => ({
  drafts: [{ account }],
  normalisations: [],
  refused: [],
  from: 'hand',
});

/** Puts together what was read from several files or pictures; null where there is nothing. */
export function joined(all: readonly Incoming[]): Incoming | null {
  const [first, ...others] = all;
  if (!first) return null;
  return others.reduce(
    (before, next) => ({
      drafts: [...before.drafts, ...next.drafts],
      normalisations: [
        ...before.normalisations,
        ...next.normalisations.map((it) => ({ ...it, account: it.account + before.drafts.length })),
      ],
      refused: [...before.refused, ...next.refused],
      from: before.from === next.from ? next.from : 'several',
    }),
    first,
  );
}

/** Reads what was pasted or scanned: Key URIs and transfers, one a line, or a backup's text. */
export async function fromText(text: string): Promise<Result<Incoming, ImportProblem>> {
  return fromBytes(new TextEncoder().encode(text));
}

/**
 * Reads the backup of any known program, told by its content. What this program alone keeps of an
 * account, such as its group, comes along from its own encrypted backup.
 *
 * @param password - of the backup, where it asks for one
 */
export async function fromFile(
  file: Blob,
  password?: string,
): Promise<Result<Incoming, FileProblem>> {
  // Before it fills the memory.
  if (file.size > maxBackupBytes) return fail({ code: 'too-large', maxBytes: maxBackupBytes });
  const bytes = await file.bytes().catch(() => null);
  return bytes === null ? fail({ code: 'unread' }) : fromBytes(bytes, password);
}

async function fromBytes(
  bytes: Uint8Array,
  password?: string,
): Promise<Result<Incoming, ImportProblem>> {
  const read = await importAccounts(bytes, { password });
  if (!read.ok) return read;
  const { accounts, format, normalisations, refused } = read.value;
  const from = format === 'key-uri-list' ? 'link' : format;
  const plain: Incoming = {
    drafts: accounts.map((account) => ({ account })),
    normalisations,
    refused,
    from,
  };
  if (format !== 'grip-simulator' || password === undefined) return ok(plain);
  const { openBackup } = await import('../vault/backup-file.ts');
  const own = await openBackup(bytes, password);
  return ok(own.ok ? { ...plain, drafts: own.value.entries } : plain);
}
