import { fail, ok, type Result } from '../result.ts';
import type { DeviceKey } from './device-key.ts';
import type { Header } from './header.ts';
import type { IndexContent } from './index-content.ts';
import { property } from './model/json.ts';
import { withinPolicy } from './model/managed-policy.ts';
import type { Credential } from './model/slot.ts';
import type { Vaulted, VaultProblem } from './model/vault-problem.ts';
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
import { checkPassphrase, type StrengthOf } from './protection-rules.ts';
import { newId } from './random.ts';
import { sealRecords } from './sealed-record.ts';
import { readStored, recordDraft } from './stored-entry.ts';
import type { Slot } from './slots.ts';
import type { Unlocked } from './unlocked.ts';
import type { VaultAccess } from './vault-access.ts';
import { newVaultKey, recordKeyOf } from './vault-key.ts';
import type { Row, VaultStore } from './vault-store.ts';
import { verify } from './verify.ts';

/** What a renewal is made with. */
export interface Renewal {
  /** A new one; without it the one shown stays. */
  readonly passphrase: string | undefined;
  readonly effort: Effort;
  readonly strengthOf: StrengthOf;
}

/** Encrypts everything under a new key, in one transaction. @returns the new recovery code, if any */
export async function renewKey(
  access: VaultAccess,
  current: Credential,
  { passphrase, effort, strengthOf }: Renewal,
): Vaulted<{ readonly recoveryCode: string | null }> {
  const { store, session, policy, now } = access;
  const verified = await verify(access, current);
  if (!verified.ok) return verified;
  verified.value.vaultKey.fill(0);
  const { header } = verified.value;
  if (passphrase !== undefined) {
    const allowed = await checkPassphrase(passphrase, await policy(), strengthOf);
    if (!allowed.ok) return allowed;
  }
  const open = await access.open();
  if (!open.ok) return open;
  const { index, indexVersion } = open.value;
  if (index === null) return fail({ code: 'damaged-index' });
  const { vaultId } = header;
  const wrapping = { vaultId, keyId: newId(), vaultKey: newVaultKey(), nowMs: now() };
  const renewed = await renewedSlots(header, wrapping, current, passphrase, effort);
  if (!renewed.ok) return renewed;
  const { slots, deviceKeys, recoveryCode } = renewed.value;
  const all = await renewedRows({ ...open.value, index }, store, wrapping);
  if (!all.ok) return all;
  const { keyId, vaultKey } = wrapping;
  const written = await store.changeHeader({
    revision: header.revision,
    header: { ...header, keyId, slots, revision: header.revision + 1 },
    deviceKeys,
    removeDeviceKeys: header.slots.map(({ id }) => id),
    rows: { indexVersion, all: all.value },
  });
  if (!written.ok) return written;
  if (!written.value) return fail({ code: 'busy' });
  const { autoLockMinutes } = withinPolicy(index.settings, await policy());
  await session.start(wrapping, vaultKey, autoLockMinutes);
  return ok({ recoveryCode });
}

/** Slots for a new key, and what goes with them. */
interface RenewedSlots {
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
async function renewedSlots(
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
async function renewedRows(
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
