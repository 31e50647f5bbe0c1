import { toBase64 } from '../otp/index.ts';
import { ok, type Result } from '../result.ts';
import { type DeviceKey, newDeviceKey } from './device-key.ts';
import { formatRecoveryCode } from './model/recovery-code.ts';
import type { NewPasskey } from './model/slot.ts';
import { calibratedCost, type Effort, isOutdated, passphraseKey } from './passphrase-key.ts';
import { newId, randomBytes } from './random.ts';
import { encodeRecoveryCode } from './open-slot.ts';
import { type KeyName, type Slot, wrapKey } from './slots.ts';
import { deriveKey, type VaultKey } from './vault-key.ts';

/** The key that a new slot is to wrap, and when. */
export interface Wrapping extends KeyName {
  readonly vaultKey: VaultKey;
  readonly nowMs: number;
}

type Made<T = Slot> = Promise<Result<T, { readonly code: 'underivable' }>>;

const saltBytes = 32;

/**
 * Makes a slot for a passphrase, at the cost that this computer can bear: one derivation measures
 * it, and where more is possible a second one makes the key.
 */
export async function newPassphraseSlot(
  { vaultKey, nowMs, ...name }: Wrapping,
  passphrase: string,
  effort: Effort,
): Made {
  const salt = randomBytes(saltBytes);
  let cost = effort.least;
  const startMs = performance.now();
  let key = await passphraseKey(passphrase, salt, cost);
  const wanted = calibratedCost(cost, performance.now() - startMs, effort);
  if (key.ok && isOutdated(cost, wanted)) {
    cost = wanted;
    key = await passphraseKey(passphrase, salt, cost);
  }
  if (!key.ok) return key;
  const plan = {
    id: newId(),
    kind: 'passphrase',
    createdAtMs: nowMs,
    salt: toBase64(salt),
  } as const;
  return ok(await wrapKey(vaultKey, key.value, { ...plan, ...cost }, name));
}

/** Makes a recovery code and its slot. @returns the code, which is kept nowhere */
export async function newRecoverySlot({ vaultKey, nowMs, ...name }: Wrapping) {
  const code = formatRecoveryCode(randomBytes(16));
  const salt = randomBytes(saltBytes);
  const key = await deriveKey(encodeRecoveryCode(code), 'recovery-code', salt);
  const plan = { id: newId(), kind: 'recovery-code', createdAtMs: nowMs } as const;
  const slot = await wrapKey(vaultKey, key, { ...plan, salt: toBase64(salt) }, name);
  return { code, slot };
}

/** Makes a slot for a passkey and wipes what its function gave. */
export async function newPasskeySlot(
  { vaultKey, nowMs, ...name }: Wrapping,
  { credentialId, salt, output }: NewPasskey,
): Promise<Slot> {
  const key = await deriveKey(output, 'passkey');
  output.fill(0);
  const plan = { id: newId(), kind: 'passkey', createdAtMs: nowMs, credentialId, salt } as const;
  return wrapKey(vaultKey, key, plan, name);
}

/** Makes a slot that this browser profile opens by itself, and the key that the profile keeps. */
export async function newDeviceSlot({
  vaultKey,
  nowMs,
  ...name
}: Wrapping): Promise<{ readonly slot: Slot; readonly deviceKey: DeviceKey }> {
  const key = await newDeviceKey();
  const plan = { id: newId(), kind: 'device', createdAtMs: nowMs } as const;
  const slot = await wrapKey(vaultKey, key, plan, name);
  return { slot, deviceKey: { id: slot.id, key } };
}
