import type { DamagedEntry, Entry, TrashedEntry } from './entry.ts';
import type { SiteMemory, VaultSettings } from './settings.ts';
import type { SlotInfo } from './slot.ts';

/** What an unlocked vault holds. */
export interface UnlockedVault {
  readonly status: 'unlocked';
  readonly slots: readonly SlotInfo[];
  /** In the order that the user gave them. */
  readonly entries: readonly Entry[];
  /** The last deleted first. */
  readonly trash: readonly TrashedEntry[];
  readonly damaged: readonly DamagedEntry[];
  /** How many entries there are, damaged ones counted, the trash not. */
  readonly total: number;
  /** True: the vault's own list is unreadable, so entries come in no order and may be too many. */
  readonly indexDamaged: boolean;
  /** Within what the organisation allows. */
  readonly settings: VaultSettings;
  /** By whatever names the site. */
  readonly sites: Readonly<Record<string, SiteMemory>>;
  /** The last backup that was handed out. */
  readonly backup: BackupInfo | null;
  /** What the organisation asks for and this vault has not. */
  readonly demands: readonly PolicyDemand[];
  readonly lockAtMs: number;
}

export type PolicyDemand = 'passphrase-required' | 'device-slot-disabled';

export interface BackupInfo {
  readonly savedAtMs: number;
  /** Entries that were added or changed since. */
  readonly changedSince: number;
}

/** What can be seen of the vault now. */
export type VaultView =
  | { readonly status: 'none' }
  | {
      readonly status: 'locked';
      readonly slots: readonly SlotInfo[];
      /** Time until the next try may be made; 0 is now. */
      readonly waitMs: number;
    }
  | UnlockedVault;

/** Whether an entry, as it is now, is in no backup: deleting it would lose the only copy. */
export function isOnlyCopy({ updatedAtMs }: Entry, backup: BackupInfo | null): boolean {
  return backup === null || updatedAtMs > backup.savedAtMs;
}
