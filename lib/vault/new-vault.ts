import { ok, type Result } from '../result.ts';
import { emptyIndex, type IndexContent, indexId } from './index-content.ts';
import type { EntryDraft } from './model/entry.ts';
import type { VaultProblem } from './model/vault-problem.ts';
import { planPages } from './pages.ts';
import { newIds } from './random.ts';
import { type RecordScope, type SealedRecord, sealRecord } from './sealed-record.ts';
import { storedDraft } from './stored-entry.ts';
import { recordKeyOf, type VaultKey } from './vault-key.ts';
import type { Row } from './vault-store.ts';

/** Lays records out in rows of their own, with the index that names them. */
export async function newRows(
  scope: RecordScope,
  index: IndexContent,
  indexVersion: number,
  records: readonly SealedRecord[],
): Promise<readonly Row[]> {
  const { pages, changes } = planPages([], records, []);
  const sealedIndex = await sealRecord(scope, indexId, indexVersion, { ...index, pages });
  return [...changes.map(({ id, put }) => ({ id, records: put })), sealedIndex];
}

/** Encrypts the first entries of a vault, and the index that names them. */
export async function firstRows(
  vaultId: string,
  vaultKey: VaultKey,
  drafts: readonly EntryDraft[],
  nowMs: number,
): Promise<Result<readonly Row[], VaultProblem>> {
  const scope = { vaultId, recordKey: await recordKeyOf(vaultKey) };
  const sealing: Promise<SealedRecord>[] = [];
  const entries: [string, number][] = [];
  const ids = newIds(drafts.length);
  for (const [at, draft] of drafts.entries()) {
    const stored = storedDraft(draft, at + 1, nowMs);
    if (!stored.ok) return stored;
    const id = ids[at] ?? '';
    entries.push([id, 1]);
    sealing.push(sealRecord(scope, id, 1, stored.value));
  }
  const index = { ...emptyIndex, entries };
  return ok(await newRows(scope, index, 1, await Promise.all(sealing)));
}
