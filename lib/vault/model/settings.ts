import type { Json } from './json.ts';
import { property } from './json.ts';

/** What a person chooses about the vault as a whole. */
export interface VaultSettings {
  /** Added to the computer's clock to get the right time. */
  readonly clockOffsetMs: number;
  /** Without use for that long, the vault locks itself. */
  readonly autoLockMinutes: number;
  /** After that long, a copied code is taken off the clipboard. */
  readonly clipboardSeconds: number;
  /** `if-ours` counts as `always` where the clipboard may not be read. */
  readonly clipboardClearing: 'if-ours' | 'always' | 'never';
  /** Whether the vault locks when the computer does. */
  readonly lockWithSystem: boolean;
  readonly backupReminderDays: number;
}

/** What is remembered of a site; its form is known to those who fill codes. */
export type SiteMemory = Readonly<Record<string, Json>>;

/** Inclusive bounds. */
export const settingLimits = {
  clockOffsetMs: { min: -86_400_000, max: 86_400_000 },
  autoLockMinutes: { min: 1, max: 1440 },
  clipboardSeconds: { min: 5, max: 600 },
  backupReminderDays: { min: 1, max: 365 },
} as const;

/** A vault's settings before anybody has changed one. */
export const usualSettings: VaultSettings = {
  clockOffsetMs: 0,
  autoLockMinutes: 15,
  clipboardSeconds: 30,
  clipboardClearing: 'always',
  lockWithSystem: true,
  backupReminderDays: 30,
};

/** Reads stored or given settings; what cannot be used takes the value of `base`. */
export function readSettings(value: unknown, base: VaultSettings = usualSettings): VaultSettings {
  const whole = (key: keyof typeof settingLimits): number => {
    const found = property(value, key);
    const { min, max } = settingLimits[key];
    return typeof found === 'number' && Number.isInteger(found)
      ? Math.min(max, Math.max(min, found))
      : base[key];
  };
  const clearing = property(value, 'clipboardClearing');
  const lockWithSystem = property(value, 'lockWithSystem');
  return {
    clockOffsetMs: whole('clockOffsetMs'),
    autoLockMinutes: whole('autoLockMinutes'),
    clipboardSeconds: whole('clipboardSeconds'),
    clipboardClearing:
      clearing === 'if-ours' || clearing === 'always' || clearing === 'never'
        ? clearing
        : base.clipboardClearing,
    lockWithSystem: typeof lockWithSystem === 'boolean' ? lockWithSystem : base.lockWithSystem,
    backupReminderDays: whole('backupReminderDays'),
  };
}
