import type { Result } from '../result.ts';
import type { IndexContent } from './index-content.ts';
import { type DamagedEntry, type Entry, type EntryId, trashDays } from './model/entry.ts';
import { property } from './model/json.ts';
import { type ManagedPolicy, withinPolicy } from './model/managed-policy.ts';
import { usualSettings } from './model/settings.ts';
import type { UnlockedVault } from './model/vault-view.ts';
import type { PolicyDemand } from './model/vault-view.ts';
import { type Slot, slotInfo } from './slots.ts';

const dayMs = 86_400_000;

/** Reads what is stored for an entry that the index names. */
export type EntryReader = (
  record: unknown,
  id: EntryId,
  version: number,
) => Promise<Result<Entry, DamagedEntry['reason']>>;

/** What a view is made of. */
export interface ViewSource {
  readonly records: readonly unknown[];
  /** Null when it cannot be read. */
  readonly index: IndexContent | null;
  readonly read: EntryReader;
  readonly slots: readonly Slot[];
  readonly policy: ManagedPolicy;
  readonly nowMs: number;
  readonly lockAtMs: number;
}

/** When an entry that was deleted at a time is gone for good. */
export const goneAtMs = (deletedAtMs: number): number => deletedAtMs + trashDays * dayMs;

/** Opens everything that is stored and sets what cannot be trusted apart. */
export async function viewOf(source: ViewSource): Promise<UnlockedVault> {
  const { index, slots, policy, lockAtMs } = source;
  const common = {
    status: 'unlocked' as const,
    slots: slots.map(slotInfo),
    settings: withinPolicy(index?.settings ?? usualSettings, policy),
    demands: demandsOf(slots, policy),
    lockAtMs,
  };
  return index === null
    ? { ...common, ...(await withoutIndex(source)) }
    : { ...common, ...(await withIndex(source, index)) };
}

async function withIndex({ records, read, nowMs }: ViewSource, index: IndexContent) {
  const stored = new Map(records.map((record) => [property(record, 'id'), record]));
  const named = [...index.entries, ...index.trash];
  const results = await Promise.all(
    named.map(([id, version]) => read(stored.get(id), id, version)),
  );
  const damaged: DamagedEntry[] = [];
  const found = new Map<EntryId, Entry>();
  for (const [at, [id]] of named.entries()) {
    stored.delete(id);
    const result = results[at];
    if (result?.ok) found.set(id, result.value);
    else if (result) damaged.push({ id, position: at + 1, reason: result.error });
  }
  for (const [at, id] of [...stored.keys()].entries()) {
    damaged.push({ id: String(id), position: named.length + at + 1, reason: 'unlisted' });
  }
  const entries = index.entries.flatMap(([id]) => found.get(id) ?? []);
  const trash = index.trash
    .flatMap(([id, , deletedAtMs]) => {
      const entry = found.get(id);
      return entry ? [{ entry, deletedAtMs, goneAtMs: goneAtMs(deletedAtMs) }] : [];
    })
    .filter((trashed) => trashed.goneAtMs > nowMs)
    .sort((a, b) => b.deletedAtMs - a.deletedAtMs);
  const savedAtMs = index.backupSavedAtMs;
  const changedSince = entries.filter(({ updatedAtMs }) => updatedAtMs > (savedAtMs ?? 0)).length;
  return {
    entries,
    trash,
    damaged,
    total: index.entries.length,
    indexDamaged: false,
    sites: index.sites,
    backup: savedAtMs === null ? null : { savedAtMs, changedSince },
  };
}

/** Each record still opens under its own name: better too many entries than none. */
async function withoutIndex({ records, read }: ViewSource) {
  const results = await Promise.all(
    records.map((record) =>
      read(record, String(property(record, 'id')), Number(property(record, 'version'))),
    ),
  );
  const entries = results
    .flatMap((result) => (result.ok ? [result.value] : []))
    .sort((a, b) => a.createdAtMs - b.createdAtMs);
  const damaged = results.flatMap((result, at): DamagedEntry[] =>
    result.ok
      ? []
      : [{ id: String(property(records[at], 'id')), position: at + 1, reason: result.error }],
  );
  return {
    entries,
    trash: [],
    damaged,
    total: records.length,
    indexDamaged: true,
    sites: {},
    backup: null,
  };
}

function demandsOf(slots: readonly Slot[], policy: ManagedPolicy): readonly PolicyDemand[] {
  const has = (kind: Slot['kind']) => slots.some((slot) => slot.kind === kind);
  const demands: PolicyDemand[] = [];
  if (policy.passphraseRequired && !has('passphrase')) demands.push('passphrase-required');
  if (policy.deviceSlotDisabled && has('device')) demands.push('device-slot-disabled');
  return demands;
}
