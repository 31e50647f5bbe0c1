import { ok, type Result } from '../result.ts';
import type { Entry, EntryDraft } from './model/entry.ts';
import type { VaultProblem } from './model/vault-problem.ts';
import { newIds } from './random.ts';
import { type RecordScope, type SealedRecord, sealRecords } from './sealed-record.ts';
import { entryOf, recordDraft, storedDraft } from './stored-entry.ts';

/** New entries, and the same encrypted. */
export interface SealedDrafts {
  readonly entries: readonly Entry[];
  readonly records: readonly SealedRecord[];
}

/** Checks, names and encrypts what is to be added: all, or none where one cannot be. */
export async function sealDrafts(
  scope: RecordScope,
  drafts: readonly EntryDraft[],
  nowMs: number,
): Promise<Result<SealedDrafts, VaultProblem>> {
  const ids = newIds(drafts.length);
  const entries: Entry[] = [];
  for (const [at, draft] of drafts.entries()) {
    const stored = storedDraft(draft, at + 1, nowMs);
    if (!stored.ok) return stored;
    entries.push(entryOf(ids[at] ?? '', 1, stored.value));
  }
  return ok({ entries, records: await sealRecords(scope, entries.map(recordDraft)) });
}
