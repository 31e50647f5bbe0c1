import { fromBase64 } from '../otp/index.ts';
import { fail, ok, type Result } from '../result.ts';
import { readDeviceKey } from './device-key.ts';
import type { Header } from './header.ts';
import { readRecoveryCode } from './model/recovery-code.ts';
import type { Credential } from './model/slot.ts';
import type { VaultProblem } from './model/vault-problem.ts';
import { passphraseKey } from './passphrase-key.ts';
import { type Slot, unwrapKey } from './slots.ts';
import { deriveKey, type VaultKey } from './vault-key.ts';
import type { VaultStore } from './vault-store.ts';

/** A slot that opened. */
export interface OpenedSlot {
  readonly slot: Slot;
  readonly vaultKey: VaultKey;
  /** How long deriving its key took. */
  readonly elapsedMs: number;
}

/** Tries a credential on every slot of its kind. */
export async function openSlot(
  { slots, ...name }: Header,
  credential: Credential,
  store: VaultStore,
): Promise<Result<OpenedSlot, VaultProblem>> {
  if (credential.kind === 'recovery-code' && readRecoveryCode(credential.code) === null) {
    return fail({ code: 'mistyped-recovery-code' });
  }
  for (const slot of slots) {
    const startMs = performance.now();
    const key = await keyFor(slot, credential, store);
    if (!key.ok) return key;
    if (key.value === null) continue;
    const elapsedMs = performance.now() - startMs;
    const vaultKey = await unwrapKey(key.value, slot, name);
    if (vaultKey !== null) return ok({ slot, vaultKey, elapsedMs });
  }
  return fail({ code: 'wrong-credential' });
}

/** The key that a credential gives for a slot; null when it is for slots of another kind. */
async function keyFor(
  slot: Slot,
  credential: Credential,
  store: VaultStore,
): Promise<Result<CryptoKey | null, VaultProblem>> {
  if (slot.kind === 'passphrase' && credential.kind === 'passphrase') {
    return passphraseKey(credential.passphrase, bytesOf(slot.salt), slot);
  }
  if (slot.kind === 'recovery-code' && credential.kind === 'recovery-code') {
    const code = encodeRecoveryCode(credential.code);
    return ok(await deriveKey(code, 'recovery-code', bytesOf(slot.salt)));
  }
  if (slot.kind === 'passkey' && credential.kind === 'passkey') {
    return ok(slot.id === credential.slotId ? await deriveKey(credential.output, 'passkey') : null);
  }
  if (slot.kind === 'device' && credential.kind === 'device') {
    const stored = await store.deviceKey(slot.id);
    return stored.ok ? ok(readDeviceKey(stored.value)) : stored;
  }
  return ok(null);
}

/** The bytes of a recovery code, however it was typed. */
export function encodeRecoveryCode(code: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(readRecoveryCode(code) ?? '');
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => fromBase64(base64) ?? new Uint8Array();
