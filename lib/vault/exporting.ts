import { type Account, formatAegis, formatKeyUriList } from '../otp/index.ts';
import { fail, ok } from '../result.ts';
import { type ExportFile, writeBackup } from './backup-file.ts';
import type { Entry, EntryId } from './model/entry.ts';
import type { Credential } from './model/slot.ts';
import type { Vaulted } from './model/vault-problem.ts';
import type { VaultView } from './model/vault-view.ts';
import type { Protecting } from './protecting.ts';
import type { VaultAccess } from './vault-access.ts';
import { verify } from './verify.ts';

/** Programs whose unencrypted files can be written. */
export type PlainFormat = 'aegis' | 'key-uri-list';

/** A vault that something is to be taken out of. */
export interface Exported {
  readonly access: VaultAccess;
  readonly view: () => Vaulted<VaultView>;
}

/**
 * Accounts with their secrets, to leave the vault as a file or a QR code: those named, or all.
 *
 * SECURITY: every way out asks here, so that the organisation's rule and the credential cannot be
 * passed by. What the view holds is for showing codes alone.
 */
export async function revealed(
  vault: Exported,
  credential: Credential,
  ids?: readonly EntryId[],
): Vaulted<readonly Account[]> {
  const { exportDisabled } = await vault.access.policy();
  if (exportDisabled) return fail({ code: 'forbidden-by-policy', rule: 'exportDisabled' });
  const verified = await verify(vault.access, credential);
  if (!verified.ok) return verified;
  verified.value.vaultKey.fill(0);
  const entries = await entriesOf(vault);
  if (!entries.ok) return entries;
  const named = entries.value.filter(({ id }) => ids?.includes(id) ?? true);
  return ok(named.map(({ account }) => account));
}

/** Writes accounts unencrypted, for another program. */
export function plainFile(
  format: PlainFormat,
  accounts: readonly Account[],
  createdAtMs: number,
): ExportFile {
  return format === 'aegis'
    ? {
        name: 'aegis-export-plain.json',
        text: formatAegis(accounts, () => crypto.randomUUID()),
        createdAtMs,
      }
    : { name: 'key-uris.txt', text: formatKeyUriList(accounts), createdAtMs };
}

/** Writes the encrypted backup file, opened as the vault is or by a passphrase of its own. */
export async function backupFile(
  vault: Exported,
  protecting: Protecting,
  passphrase?: string,
): Vaulted<ExportFile> {
  const { access } = vault;
  const open = await access.open();
  if (!open.ok) return open;
  const { header } = open.value;
  const entries = await entriesOf(vault);
  if (!entries.ok) return entries;
  const session = await access.session.current();
  if (session?.keyId !== header.keyId) return fail({ code: 'locked' });
  const wrapping = { ...session, nowMs: access.now() };
  let slots = header.slots.filter(({ kind }) => kind === 'passphrase' || kind === 'recovery-code');
  if (passphrase !== undefined) {
    const rules = await access.policy();
    const made = await protecting.protect(wrapping, { kind: 'passphrase', passphrase }, rules);
    if (!made.ok) return made;
    slots = [...made.value.slots];
  }
  if (slots.length === 0) return fail({ code: 'needs-passphrase' });
  const createdAtMs = wrapping.nowMs;
  const file = await writeBackup({ ...wrapping, slots, entries: entries.value, createdAtMs });
  wrapping.vaultKey.fill(0);
  return ok(file);
}

async function entriesOf({ view }: Exported): Vaulted<readonly Entry[]> {
  const seen = await view();
  if (!seen.ok) return seen;
  return seen.value.status === 'unlocked' ? ok(seen.value.entries) : fail({ code: 'locked' });
}
