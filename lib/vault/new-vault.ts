import { ok, type Result } from '../result.ts';
import { emptyIndex, type IndexContent, indexId } from './index-content.ts';
import type { EntryDraft } from './model/entry.ts';
import type { VaultProblem } from './model/vault-problem.ts';
import { pageRow, planPages } from './pages.ts';
import { sealDrafts } from './seal-drafts.ts';
import { type RecordScope, type SealedRecord, sealRecord } from './sealed-record.ts';
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
  const sealedIndex = await sealRecord(scope, {
    id: indexId,
    version: indexVersion,
    value: { ...index, pages },
  });
  return [...changes.map(({ id, put }) => pageRow(id, put)), sealedIndex];
}

/** Encrypts the first entries of a vault, and the index that names them. */
export async function firstRows(
  vaultId: string,
  vaultKey: VaultKey,
  drafts: readonly EntryDraft[],
  nowMs: number,
): Promise<Result<readonly Row[], VaultProblem>> {
  const scope = { vaultId, recordKey: await recordKeyOf(vaultKey) };
  const sealed = await sealDrafts(scope, drafts, nowMs);
  if (!sealed.ok) return sealed;
  const { entries, records } = sealed.value;
  const index = { ...emptyIndex, entries: entries.map(({ id }) => [id, 1] as const) };
  return ok(await newRows(scope, index, 1, records));
}
