import { property } from './json.ts';
import { settingLimits, type VaultSettings } from './settings.ts';

/** What an organisation prescribes (`storage.managed`); nothing is prescribed where it is absent. */
export interface ManagedPolicy {
  readonly passphraseRequired: boolean;
  /** The longest that is allowed. */
  readonly autoLockMinutes: number | null;
  /** Least score of zxcvbn, 0–4. */
  readonly minimumPassphraseStrength: Strength | null;
  /** Whether codes may leave the vault unencrypted. Encrypted backups always may. */
  readonly exportDisabled: boolean;
  readonly deviceSlotDisabled: boolean;
  /** Origins where codes may be filled, such as `https://login.example.com`; null is every one. */
  readonly allowedOrigins: readonly string[] | null;
  /** The longest that is allowed. */
  readonly backupReminderDays: number | null;
  /** The longest that is allowed. */
  readonly clipboardSeconds: number | null;
}

/** How hard a passphrase is to guess, as zxcvbn counts. */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** The rule that forbids what was asked. */
export type PolicyRule =
  'passphraseRequired' | 'minimumPassphraseStrength' | 'exportDisabled' | 'deviceSlotDisabled';

/** A policy, and the keys of it that could not be used. */
export interface ReadManagedPolicy {
  readonly policy: ManagedPolicy;
  readonly unusable: readonly string[];
}

export const noManagedPolicy: ManagedPolicy = {
  passphraseRequired: false,
  autoLockMinutes: null,
  minimumPassphraseStrength: null,
  exportDisabled: false,
  deviceSlotDisabled: false,
  allowedOrigins: null,
  backupReminderDays: null,
  clipboardSeconds: null,
};

/**
 * Reads what the administrator wrote. Only Chrome and Edge check it against a schema beforehand, so
 * every value is checked here; one that cannot be used is named and does not spoil the others.
 */
export function readManagedPolicy(value: unknown): ReadManagedPolicy {
  const unusable: string[] = [];
  const read = <T>(key: string, absent: T, parse: (found: unknown) => T | undefined): T => {
    const found = property(value, key);
    if (found === undefined) return absent;
    const parsed = parse(found);
    if (parsed === undefined) unusable.push(key);
    return parsed ?? absent;
  };
  const flag = (key: string) =>
    read(key, false, (found) => (typeof found === 'boolean' ? found : undefined));
  const within = (key: 'autoLockMinutes' | 'backupReminderDays' | 'clipboardSeconds') =>
    read<number | null>(key, null, (found) => {
      const { min, max } = settingLimits[key];
      return typeof found === 'number' && Number.isInteger(found) && found >= min && found <= max
        ? found
        : undefined;
    });
  const policy = {
    passphraseRequired: flag('passphraseRequired'),
    autoLockMinutes: within('autoLockMinutes'),
    minimumPassphraseStrength: read<Strength | null>('minimumPassphraseStrength', null, strength),
    exportDisabled: flag('exportDisabled'),
    deviceSlotDisabled: flag('deviceSlotDisabled'),
    allowedOrigins: read<readonly string[] | null>('allowedOrigins', null, origins),
    backupReminderDays: within('backupReminderDays'),
    clipboardSeconds: within('clipboardSeconds'),
  };
  return { policy, unusable };
}

/** The settings that hold: what a person chose, within what the organisation allows. */
export function withinPolicy(settings: VaultSettings, policy: ManagedPolicy): VaultSettings {
  const least = (own: number, most: number | null) => Math.min(own, most ?? own);
  return {
    ...settings,
    autoLockMinutes: least(settings.autoLockMinutes, policy.autoLockMinutes),
    clipboardSeconds: least(settings.clipboardSeconds, policy.clipboardSeconds),
    clipboardClearing:
      policy.clipboardSeconds !== null && settings.clipboardClearing === 'never'
        ? 'always'
        : settings.clipboardClearing,
    backupReminderDays: least(settings.backupReminderDays, policy.backupReminderDays),
  };
}

/** Whether codes may be filled on pages of an origin. */
export function isAllowedOrigin({ allowedOrigins }: ManagedPolicy, origin: string): boolean {
  return allowedOrigins === null || allowedOrigins.includes(origin);
}

function strength(found: unknown): Strength | undefined {
  return ([0, 1, 2, 3, 4] as const).find((score) => score === found);
}

/** All or nothing: dropping one that is misspelt would widen what the others allow, or narrow it. */
function origins(found: unknown): readonly string[] | undefined {
  if (!Array.isArray(found)) return undefined;
  const parsed = found.map(originOf);
  return parsed.every((origin) => origin !== null) ? parsed : undefined;
}

function originOf(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:')
    ? url.origin
    : null;
}
