import type { EntryId } from './model/entry.ts';
import { property } from './model/json.ts';
import type { PageMap } from './pages.ts';
import { readSettings, type SiteMemory, type VaultSettings } from './model/settings.ts';

/** The encrypted list of what a vault holds: a record that it does not name is not the vault's. */
export interface IndexContent {
  /** Entries with their versions, in the user's order. */
  readonly entries: readonly (readonly [id: EntryId, version: number])[];
  readonly trash: readonly (readonly [id: EntryId, version: number, deletedAtMs: number])[];
  /** In which rows of the database they are. */
  readonly pages: PageMap;
  readonly settings: VaultSettings;
  readonly sites: Readonly<Record<string, SiteMemory>>;
  readonly backupSavedAtMs: number | null;
}

/** The index is stored among the records, under a name that no entry has. */
export const indexId = 'index';

/** Reads what was decrypted: it is ours, though perhaps an earlier release's. */
export function readIndex(value: unknown): IndexContent {
  const saved = property(value, 'backupSavedAtMs');
  return {
    entries: (property(value, 'entries') ?? []) as IndexContent['entries'],
    trash: (property(value, 'trash') ?? []) as IndexContent['trash'],
    pages: (property(value, 'pages') ?? []) as PageMap,
    settings: readSettings(property(value, 'settings')),
    sites: (property(value, 'sites') ?? {}) as IndexContent['sites'],
    backupSavedAtMs: typeof saved === 'number' ? saved : null,
  };
}

/** Of a vault that holds nothing. */
export const emptyIndex: IndexContent = readIndex(null);
