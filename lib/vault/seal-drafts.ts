import { ok, type Result } from '../result.ts';
import type { Entry, EntryDraft } from './model/entry.ts';
import type { VaultProblem } from './model/vault-problem.ts';
import { newIds } from './random.ts';
import { type RecordScope, type SealedRecord, sealRecord, sideBySide } from './sealed-record.ts';
import { entryOf, storedDraft } from './stored-entry.ts';

/** New entries, and the same encrypted. */
export interface SealedDrafts {
  readonly entries: readonly Entry[];
  readonly records: readonly SealedRecord[];
}

/** Of thousands that are all under way together, the browser has to keep every piece in memory. */
const sealedAtOnce = 200;

/** Checks, names and encrypts what is to be added: all, or none where one cannot be. */
export async function sealDrafts(
  scope: RecordScope,
  drafts: readonly EntryDraft[],
  nowMs: number,
): Promise<Result<SealedDrafts, VaultProblem>> {
  const ids = newIds(drafts.length);
  const entries: Entry[] = [];
  const records: SealedRecord[] = [];
  for (let start = 0; start < drafts.length; start += sealedAtOnce) {
    const sealing: Promise<SealedRecord>[] = [];
    for (const [at, draft] of drafts.slice(start, start + sealedAtOnce).entries()) {
      const stored = storedDraft(draft, start + at + 1, nowMs);
      if (!stored.ok) return stored;
      const id = ids[start + at] ?? '';
      entries.push(entryOf(id, 1, stored.value));
      sealing.push(sealRecord(scope, id, 1, stored.value));
    }
    records.push(...(sideBySide(await Promise.all(sealing)) as SealedRecord[]));
  }
  return ok({ entries, records });
}
