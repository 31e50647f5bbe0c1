import { ok, type Result } from '../result.ts';
import { emptyIndex, indexId } from './index-content.ts';
import type { EntryDraft } from './model/entry.ts';
import type { VaultProblem } from './model/vault-problem.ts';
import { newId } from './random.ts';
import { type SealedRecord, sealRecord } from './sealed-record.ts';
import { storedDraft } from './stored-entry.ts';
import { recordKeyOf, type VaultKey } from './vault-key.ts';

/** Encrypts the first entries of a vault, and the index that names them. */
export async function firstRecords(
  vaultId: string,
  vaultKey: VaultKey,
  drafts: readonly EntryDraft[],
  nowMs: number,
): Promise<Result<readonly SealedRecord[], VaultProblem>> {
  const scope = { vaultId, recordKey: await recordKeyOf(vaultKey) };
  const sealing: Promise<SealedRecord>[] = [];
  const entries: [string, number][] = [];
  for (const [at, draft] of drafts.entries()) {
    const stored = storedDraft(draft, at + 1, nowMs);
    if (!stored.ok) return stored;
    const id = newId();
    entries.push([id, 1]);
    sealing.push(sealRecord(scope, id, 1, stored.value));
  }
  sealing.push(sealRecord(scope, indexId, 1, { ...emptyIndex, entries }));
  return ok(await Promise.all(sealing));
}
