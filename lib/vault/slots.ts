import { fromBase64, toBase64 } from '../otp/index.ts';
import { property } from './model/json.ts';
import type { SlotInfo } from './model/slot.ts';
import { type Argon2Cost, isSaneCost } from './passphrase-key.ts';
import { type Context, openBytes, sealBytes } from './seal.ts';
import type { VaultKey } from './vault-key.ts';

interface Common {
  readonly id: string;
  readonly createdAtMs: number;
  /** The vault key, encrypted: nonce, ciphertext and tag in base64. */
  readonly wrapped: string;
}

/** One way to open a vault. Plain JSON: it stands in the database and in backup files alike. */
export type Slot = Common &
  (
    | ({ readonly kind: 'passphrase'; readonly salt: string } & Argon2Cost)
    | { readonly kind: 'recovery-code'; readonly salt: string }
    | { readonly kind: 'passkey'; readonly credentialId: string; readonly salt: string }
    | { readonly kind: 'device' }
  );

/** A slot before it wraps a key. */
export type SlotPlan = Slot extends infer S ? (S extends Slot ? Omit<S, 'wrapped'> : never) : never;

/** Which key of which vault a slot wraps. */
export interface KeyName {
  readonly vaultId: string;
  readonly keyId: string;
}

/** Wraps the vault key. */
export async function wrapKey(
  vaultKey: VaultKey,
  wrappingKey: CryptoKey,
  plan: SlotPlan,
  name: KeyName,
): Promise<Slot> {
  const sealed = await sealBytes(wrappingKey, slotContext(plan, name), vaultKey);
  return { ...plan, wrapped: toBase64(sealed) };
}

/** Unwraps the vault key; null when the wrapping key or anything in the slot is another. */
export async function unwrapKey(
  wrappingKey: CryptoKey,
  slot: Slot,
  name: KeyName,
): Promise<VaultKey | null> {
  const sealed = fromBase64(slot.wrapped);
  return sealed && openBytes(wrappingKey, slotContext(slot, name), sealed);
}

/** What a slot says about itself is part of what its tag protects: nobody can cheapen it. */
function slotContext(slot: SlotPlan, { vaultId, keyId }: KeyName): Context {
  const { id, kind, createdAtMs } = slot;
  const common = ['grip-simulator/slot', 1, vaultId, keyId, id, kind, createdAtMs];
  switch (slot.kind) {
    case 'passphrase': {
      const { salt, memoryKiB, iterations, parallelism } = slot;
      return [...common, salt, memoryKiB, iterations, parallelism];
    }
    case 'recovery-code':
      return [...common, slot.salt];
    case 'passkey':
      return [...common, slot.salt, slot.credentialId];
    case 'device':
      return common;
  }
}

/** What may be shown of a slot. */
export function slotInfo(slot: Slot): SlotInfo {
  const { id, kind, createdAtMs } = slot;
  if (slot.kind !== 'passkey') return { id, kind, createdAtMs };
  const { credentialId, salt } = slot;
  return { id, kind, createdAtMs, passkey: { credentialId, salt } };
}

/** Reads a stored slot; null when it is none. */
export function readSlot(value: unknown): Slot | null {
  const text = (key: string): string => {
    const found = property(value, key);
    return typeof found === 'string' ? found : '';
  };
  const number = (key: string): number => {
    const found = property(value, key);
    return typeof found === 'number' ? found : Number.NaN;
  };
  const kind = text('kind');
  const common = {
    id: text('id'),
    createdAtMs: number('createdAtMs'),
    wrapped: text('wrapped'),
  };
  const salt = text('salt');
  if (common.id === '' || common.wrapped === '' || Number.isNaN(common.createdAtMs)) return null;
  if (kind === 'device') return { ...common, kind };
  if (fromBase64(salt) === null || salt === '') return null;
  if (kind === 'recovery-code') return { ...common, kind, salt };
  if (kind === 'passkey') return { ...common, kind, salt, credentialId: text('credentialId') };
  if (kind !== 'passphrase') return null;
  const cost = {
    memoryKiB: number('memoryKiB'),
    iterations: number('iterations'),
    parallelism: number('parallelism'),
  };
  return isSaneCost(cost) ? { ...common, kind, salt, ...cost } : null;
}
