import type { UnlockedVault } from '../../lib/vault/model/vault-view.ts';

const dayMs = 86_400_000;

/** How old the last backup is, and whether it is time for another. */
export interface BackupAge {
  /** Whole days; null where none was ever made. */
  readonly days: number | null;
  /** Accounts added or changed since. */
  readonly changed: number;
  readonly due: boolean;
}

/** Compares the last backup with the reminder that the user or the organisation has set. */
export function backupAge({ backup, entries, settings }: UnlockedVault, nowMs: number): BackupAge {
  if (backup === null) return { days: null, changed: entries.length, due: entries.length > 0 };
  const days = Math.max(0, Math.floor((nowMs - backup.savedAtMs) / dayMs));
  const { changedSince } = backup;
  return {
    days,
    changed: changedSince,
    due: changedSince > 0 && days >= settings.backupReminderDays,
  };
}
