import { parseAccount } from '../otp/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { DamagedEntry, Entry, EntryContent, EntryDraft, EntryId } from './model/entry.ts';
import { property } from './model/json.ts';
import type { VaultProblem } from './model/vault-problem.ts';
import {
  openRecord,
  readSealedRecord,
  type RecordDraft,
  type RecordScope,
} from './sealed-record.ts';

/** What a record of an entry holds; id and version stand beside it and are bound to it. */
export type StoredEntry = Omit<Entry, 'id' | 'version'>;

/** Longest name of a group. */
const maxGroupLength = 100;

/** Checks what is to be stored, so that nothing is that could not be read back. */
export function checkedContent(
  content: EntryContent,
  position: number,
): Result<EntryContent, VaultProblem> {
  const account = parseAccount(content.account);
  if (!account.ok) return fail({ code: 'invalid', entry: position, problem: account.error });
  return ok({
    account: account.value.account,
    group: content.group.trim().slice(0, maxGroupLength),
    pinned: content.pinned,
    match: content.match,
  });
}

/** The entry that a draft becomes. */
export function storedDraft(
  draft: EntryDraft,
  position: number,
  nowMs: number,
): Result<StoredEntry, VaultProblem> {
  const { account, group = '', pinned = false, match = 'domain' } = draft;
  const content = checkedContent({ account, group, pinned, match }, position);
  if (!content.ok) return content;
  const { createdAtMs = nowMs, updatedAtMs = nowMs } = draft;
  return ok({ ...content.value, createdAtMs, updatedAtMs });
}

/** The record of an entry: it holds all but what names it. */
export function recordDraft({ id, version, ...value }: Entry): RecordDraft {
  return { id, version, value: value satisfies StoredEntry };
}

/** Puts id and version beside what was decrypted. */
export function entryOf(id: EntryId, version: number, value: unknown): Entry {
  return { ...(value as StoredEntry), id, version };
}

/** Reads what is stored for an entry that the index names, or says what is wrong with it. */
export async function readStored(
  scope: RecordScope,
  record: unknown,
  id: EntryId,
  version: number,
): Promise<Result<Entry, DamagedEntry['reason']>> {
  if (record === undefined) return fail('missing');
  const sealed = readSealedRecord(record);
  if (sealed === null) {
    return fail(property(record, 'version') === version ? 'unreadable' : 'outdated');
  }
  if (sealed.version !== version) return fail('outdated');
  const value = await openRecord(scope, { ...sealed, id });
  return value === undefined ? fail('unreadable') : ok(entryOf(id, version, value));
}
