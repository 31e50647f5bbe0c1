import { fail, ok, type Result } from '../result.ts';
import type { DeviceKey } from './device-key.ts';
import type { Header } from './header.ts';
import type { IndexContent } from './index-content.ts';
import { property } from './model/json.ts';
import type { Credential } from './model/slot.ts';
import type { VaultProblem } from './model/vault-problem.ts';
import {
  newDeviceSlot,
  newPasskeySlot,
  newPassphraseSlot,
  newRecoverySlot,
  type Wrapping,
} from './new-slot.ts';
import type { Effort } from './passphrase-key.ts';
import { newRows } from './new-vault.ts';
import { recordsIn } from './pages.ts';
import { sealRecords } from './sealed-record.ts';
import { readStored, recordDraft } from './stored-entry.ts';
import type { Slot } from './slots.ts';
import type { Unlocked } from './unlocked.ts';
import type { Row, VaultStore } from './vault-store.ts';
import { recordKeyOf } from './vault-key.ts';

/** Slots for a new key, and what goes with them. */
export interface RenewedSlots {
  readonly slots: readonly Slot[];
  readonly deviceKeys: readonly DeviceKey[];
  readonly recoveryCode: string | null;
}

/**
 * Wraps a new key in the same ways as the old one. What was not shown cannot wrap it: a recovery
 * code is made anew, and a passkey is dropped unless it is the one that was shown.
 *
 * @param passphrase - the vault's from now on, where it has one
 */
export async function renewedSlots(
  { slots }: Header,
  wrapping: Wrapping,
  shown: Credential,
  passphrase: string | undefined,
  effort: Effort,
): Promise<Result<RenewedSlots, VaultProblem>> {
  const has = (kind: Slot['kind']) => slots.some((slot) => slot.kind === kind);
  const renewed: Slot[] = [];
  const deviceKeys: DeviceKey[] = [];
  const known = passphrase ?? (shown.kind === 'passphrase' ? shown.passphrase : undefined);
  if (known !== undefined) {
    const slot = await newPassphraseSlot(wrapping, known, effort);
    if (!slot.ok) return slot;
    renewed.push(slot.value);
  } else if (has('passphrase')) return fail({ code: 'needs-passphrase' });
  for (const slot of slots) {
    if (slot.kind === 'passkey' && shown.kind === 'passkey' && slot.id === shown.slotId) {
      const { credentialId, salt } = slot;
      const { output } = shown;
      renewed.push(await newPasskeySlot(wrapping, { credentialId, salt, output }));
    }
  }
  if (has('device')) {
    const { slot, deviceKey } = await newDeviceSlot(wrapping);
    renewed.push(slot);
    deviceKeys.push(deviceKey);
  }
  const recovery = has('recovery-code') ? await newRecoverySlot(wrapping) : null;
  if (recovery) renewed.push(recovery.slot);
  if (renewed.length === 0) return fail({ code: 'last-slot' });
  return ok({ slots: renewed, deviceKeys, recoveryCode: recovery?.code ?? null });
}

/** Encrypts everything under a new key. One that does not open is not left behind silently. */
export async function renewedRows(
  vault: Unlocked & { readonly index: IndexContent },
  store: VaultStore,
  { vaultKey }: Wrapping,
): Promise<Result<readonly Row[], VaultProblem>> {
  const { vaultId, index, indexVersion } = vault;
  const scope = { vaultId, recordKey: await recordKeyOf(vaultKey) };
  const named = [...index.entries, ...index.trash];
  const stored = await store.rows();
  if (!stored.ok) return stored;
  const found = stored.value.rows.flatMap(recordsIn);
  const byId = new Map(found.map((record) => [property(record, 'id'), record]));
  const read = await Promise.all(
    named.map(([id, version]) => readStored(vault, byId.get(id), id, version)),
  );
  const entries = read.flatMap((entry) => (entry.ok ? [entry.value] : []));
  if (entries.length < read.length) return fail({ code: 'damaged-entry' });
  const records = await sealRecords(scope, entries.map(recordDraft));
  return ok(await newRows(scope, index, indexVersion + 1, records));
}
