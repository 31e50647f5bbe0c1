import { fail, ok, type Result } from '../result.ts';
import type { IndexContent } from './index-content.ts';
import type { Entry, EntryContent, EntryDraft, EntryId } from './model/entry.ts';
import { property } from './model/json.ts';
import type { Vaulted, VaultProblem } from './model/vault-problem.ts';
import { pagesOf, recordsIn } from './pages.ts';
import { sealDrafts } from './seal-drafts.ts';
import { type SealedRecord, sealRecord } from './sealed-record.ts';
import { checkedContent, entryOf, readStored, recordDraft } from './stored-entry.ts';
import type { Unlocked } from './unlocked.ts';
import type { VaultStore } from './vault-store.ts';

/** An unlocked vault whose list can be read, about to be changed. */
export interface Edit extends Unlocked {
  readonly index: IndexContent;
  readonly store: VaultStore;
}

/** What a change makes of the vault, encrypted. */
export interface PlannedChange<T> {
  readonly index: IndexContent;
  readonly put?: readonly SealedRecord[];
  readonly remove?: readonly EntryId[];
  readonly value: T;
}

/** New content for an entry. */
export interface EntryUpdate {
  readonly id: EntryId;
  readonly changes: Partial<EntryContent>;
  /** The version that the changes were made from. */
  readonly baseVersion: number;
}

type Planned<T> = Vaulted<PlannedChange<T>>;

/** Adds entries at the end. */
export async function added(
  vault: Edit,
  drafts: readonly EntryDraft[],
  nowMs: number,
): Planned<readonly Entry[]> {
  const sealed = await sealDrafts(vault, drafts, nowMs);
  if (!sealed.ok) return sealed;
  const { entries, records } = sealed.value;
  const listed = [...vault.index.entries, ...entries.map(({ id }) => [id, 1] as const)];
  return ok({ index: { ...vault.index, entries: listed }, put: records, value: entries });
}

/** Changes one entry. */
export async function updated(vault: Edit, update: EntryUpdate, nowMs: number): Planned<Entry> {
  const current = await currentEntry(vault, update.id);
  if (!current.ok) return current;
  if (current.value.version !== update.baseVersion) {
    return fail({ code: 'changed-elsewhere', current: current.value });
  }
  const content = checkedContent({ ...current.value, ...update.changes }, 1);
  return content.ok ? rewritten(vault, current.value, content.value, nowMs) : content;
}

/** Adds and changes entries together. */
export async function merged(
  vault: Edit,
  drafts: readonly EntryDraft[],
  updates: readonly EntryUpdate[],
  nowMs: number,
): Planned<readonly Entry[]> {
  const plan = await added(vault, drafts, nowMs);
  if (!plan.ok) return plan;
  let { index } = plan.value;
  const put = [...(plan.value.put ?? [])];
  const entries = [...plan.value.value];
  for (const update of updates) {
    const change = await updated({ ...vault, index }, update, nowMs);
    if (!change.ok) return change;
    ({ index } = change.value);
    put.push(...(change.value.put ?? []));
    entries.push(change.value.value);
  }
  return ok({ index, put, value: entries });
}

/** Puts entries in this order; those that are not named follow in theirs. */
export function arranged({ index }: Edit, ids: readonly EntryId[]): Planned<void> {
  const listed = new Map(index.entries.map((item) => [item[0], item]));
  const first = [...new Set(ids)].flatMap((id) => {
    const item = listed.get(id);
    listed.delete(id);
    return item ? [item] : [];
  });
  const entries = [...first, ...listed.values()];
  return Promise.resolve(ok({ index: { ...index, entries }, value: undefined }));
}

/** Moves entries into the trash. */
export function trashed({ index }: Edit, ids: readonly EntryId[], nowMs: number): Planned<void> {
  const [moved, entries] = parted(index.entries, ids);
  if (moved.length < new Set(ids).size) return Promise.resolve(fail({ code: 'not-found' }));
  const items = moved.map(([id, version]) => [id, version, nowMs] as const);
  const trash = [...index.trash, ...items];
  return Promise.resolve(ok({ index: { ...index, entries, trash }, value: undefined }));
}

/** Takes entries out of the trash, to the end of the list. */
export function restored({ index }: Edit, ids: readonly EntryId[]): Planned<void> {
  const [moved, trash] = parted(index.trash, ids);
  if (moved.length < new Set(ids).size) return Promise.resolve(fail({ code: 'not-found' }));
  const entries = [...index.entries, ...moved.map(([id, version]) => [id, version] as const)];
  return Promise.resolve(ok({ index: { ...index, entries, trash }, value: undefined }));
}

/** Deletes for good what is in the trash or damaged; a whole entry goes into the trash first. */
export async function destroyed(vault: Edit, ids: readonly EntryId[]): Planned<void> {
  const { index } = vault;
  const known = new Set(index.pages.flatMap(([, held]) => held));
  const stored = ids.every((id) => known.has(id)) ? null : await vault.store.rows();
  if (stored?.ok === false) return stored;
  // What the index does not name is in some row, and the rows say in which.
  const pages = stored === null ? index.pages : pagesOf(stored.value.rows);
  const [listed, entries] = parted(index.entries, ids);
  for (const [id] of listed) {
    const entry = await currentEntry(vault, id);
    if (entry.ok) return fail({ code: 'not-found' });
    if (entry.error.code !== 'damaged-entry') return entry;
  }
  const [, trash] = parted(index.trash, ids);
  return ok({ index: { ...index, entries, trash, pages }, remove: ids, value: undefined });
}

/** Notes that the code of a counter was used; a counter is never set back. */
export async function advanced(
  vault: Edit,
  id: EntryId,
  usedCounter: number,
  nowMs: number,
): Planned<Entry> {
  const current = await currentEntry(vault, id);
  if (!current.ok) return current;
  const { account } = current.value;
  if (account.type !== 'hotp') return fail({ code: 'not-found' });
  if (usedCounter < account.counter) return ok({ index: vault.index, value: current.value });
  const content = checkedContent(
    { ...current.value, account: { ...account, counter: usedCounter + 1 } },
    1,
  );
  return content.ok ? rewritten(vault, current.value, content.value, nowMs) : content;
}

/** Lists everything that is stored, in the order in which it was made; what does not open is last. */
export async function rebuilt(vault: Edit): Planned<void> {
  const stored = await vault.store.rows();
  if (!stored.ok) return stored;
  const { rows } = stored.value;
  const named = rows.flatMap(recordsIn).flatMap((record) => {
    const id = property(record, 'id');
    const version = Number(property(record, 'version'));
    return typeof id === 'string' ? [{ record, id, version }] : [];
  });
  const opened = await Promise.all(
    named.map(async ({ record, id, version }) => {
      const entry = await readStored(vault, record, id, version);
      return { id, version, atMs: entry.ok ? entry.value.createdAtMs : Infinity };
    }),
  );
  const entries = opened
    .sort((a, b) => a.atMs - b.atMs)
    .map(({ id, version }) => [id, version] as const);
  return ok({ index: { ...vault.index, entries, pages: pagesOf(rows) }, value: undefined });
}

async function currentEntry(vault: Edit, id: EntryId): Promise<Result<Entry, VaultProblem>> {
  const version = vault.index.entries.find(([listed]) => listed === id)?.[1];
  if (version === undefined) return fail({ code: 'not-found' });
  const page = vault.index.pages.find(([, held]) => held.includes(id))?.[0];
  const stored = await vault.store.rows(page === undefined ? [] : [page]);
  if (!stored.ok) return stored;
  const records = stored.value.rows.flatMap(recordsIn);
  const record = records.find((candidate) => property(candidate, 'id') === id);
  const entry = await readStored(vault, record, id, version);
  return entry.ok ? entry : fail({ code: 'damaged-entry' });
}

async function rewritten(
  vault: Edit,
  current: Entry,
  content: EntryContent,
  nowMs: number,
): Planned<Entry> {
  const { id, createdAtMs } = current;
  const version = current.version + 1;
  const entry = entryOf(id, version, { ...content, createdAtMs, updatedAtMs: nowMs });
  const entries = vault.index.entries.map((item) =>
    item[0] === id ? ([id, version] as const) : item,
  );
  const put = [await sealRecord(vault, recordDraft(entry))];
  return ok({ index: { ...vault.index, entries }, put, value: entry });
}

/** Items whose id is named, and the others. */
function parted<T extends readonly [EntryId, ...unknown[]]>(
  items: readonly T[],
  ids: readonly EntryId[],
): [T[], T[]] {
  const named = new Set(ids);
  return [items.filter(([id]) => named.has(id)), items.filter(([id]) => !named.has(id))];
}
