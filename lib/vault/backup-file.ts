import { openOwnBackup, parseAccount, toBase64 } from '../otp/index.ts';
import type { ImportProblem, KeyUriProblem } from '../otp/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Entry, EntryDraft, MatchRule } from './model/entry.ts';
import { property } from './model/json.ts';
import { randomBytes } from './random.ts';
import { sealJson } from './seal.ts';
import type { KeyName, Slot } from './slots.ts';
import { deriveKey, type VaultKey } from './vault-key.ts';

/** A file to hand out. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
  readonly createdAtMs: number;
}

/** What a backup is made of. */
export interface BackupSource extends KeyName {
  readonly vaultKey: VaultKey;
  /** How the file is opened: those that need nothing but what is known by heart or on paper. */
  readonly slots: readonly Slot[];
  readonly entries: readonly Entry[];
  readonly createdAtMs: number;
}

/**
 * Writes the encrypted backup file, as `docs/backup-format.md` describes it. `openOwnBackup` of
 * `lib/otp` reads it with another cryptographic library than the one that writes it here.
 */
export async function writeBackup(source: BackupSource): Promise<ExportFile> {
  const { vaultId, keyId, vaultKey, slots, entries, createdAtMs } = source;
  const createdAt = new Date(createdAtMs).toISOString();
  const salt = randomBytes(32);
  const key = await deriveKey(vaultKey, 'backup', salt);
  const context = ['grip-simulator/backup', 1, vaultId, keyId, createdAt, toBase64(salt)];
  const accounts = entries.map(({ account, group, pinned, match, createdAtMs, updatedAtMs }) => ({
    ...account,
    group,
    pinned,
    match,
    createdAtMs,
    updatedAtMs,
  }));
  const content = { format: 'grip-simulator/accounts', version: 1, accounts };
  const file = {
    format: 'grip-simulator/backup',
    version: 1,
    createdAt,
    vaultId,
    keyId,
    slots,
    salt: toBase64(salt),
    data: toBase64(await sealJson(key, { context, value: content })),
  };
  const name = `grip-simulator-codes-${createdAt.slice(0, 10)}.json`;
  return { name, text: `${JSON.stringify(file, null, 2)}\n`, createdAtMs };
}

/** What a backup file holds. */
export interface OpenedBackup {
  readonly entries: readonly EntryDraft[];
  /** Accounts that cannot be used, by their number in the file, from 1. */
  readonly refused: readonly { readonly entry: number; readonly problem: KeyUriProblem }[];
  readonly createdAtMs: number | null;
}

/**
 * Opens a backup file with a passphrase or a recovery code: to restore it, or to prove that it could
 * be. Writes nothing.
 */
export async function openBackup(
  bytes: Uint8Array,
  secret: string,
): Promise<Result<OpenedBackup, ImportProblem>> {
  const opened = await openOwnBackup(bytes, secret);
  if (!opened.ok) return opened;
  const { content, createdAt } = opened.value;
  const accounts = property(content, 'accounts');
  if (!Array.isArray(accounts)) return fail({ code: 'damaged', format: 'grip-simulator' });
  const read = accounts.map(draftOf);
  const createdAtMs = Date.parse(createdAt);
  return ok({
    entries: read.flatMap((draft) => (draft.ok ? [draft.value] : [])),
    refused: read.flatMap((draft, at) =>
      draft.ok ? [] : [{ entry: at + 1, problem: draft.error }],
    ),
    createdAtMs: Number.isNaN(createdAtMs) ? null : createdAtMs,
  });
}

const matchRules: readonly MatchRule[] = ['domain', 'host', 'path', 'never'];

/** Whoever has the passphrase could have written anything. */
function draftOf(value: unknown): Result<EntryDraft, KeyUriProblem> {
  const account = parseAccount(value);
  if (!account.ok) return account;
  const group = property(value, 'group');
  const match = matchRules.find((rule) => rule === property(value, 'match'));
  const [createdAtMs, updatedAtMs] = [time(value, 'createdAtMs'), time(value, 'updatedAtMs')];
  return ok({
    account: account.value.account,
    ...(typeof group === 'string' && { group }),
    pinned: property(value, 'pinned') === true,
    ...(match && { match }),
    ...(createdAtMs !== null && { createdAtMs }),
    ...(updatedAtMs !== null && { updatedAtMs }),
  });
}

function time(value: unknown, key: string): number | null {
  const found = property(value, key);
  return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : null;
}
