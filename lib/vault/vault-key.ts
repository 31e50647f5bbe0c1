import type { Context } from './seal.ts';
import { randomBytes } from './random.ts';

/** The 256 bits from which everything in a vault is derived. Random, and never stored unwrapped. */
export type VaultKey = Uint8Array<ArrayBuffer>;

const keyBytes = 32;

export const newVaultKey = (): VaultKey => randomBytes(keyBytes);

const hkdf = (salt: Uint8Array<ArrayBuffer>, info: string) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt,
  info: new TextEncoder().encode(`grip-simulator/${info}/1`),
});

/**
 * Derives a key of its own for one use (HKDF, RFC 5869), so that no two uses share one.
 *
 * SECURITY: it cannot be exported, and the bytes that it comes from may be wiped at once.
 */
export async function deriveKey(
  secret: Uint8Array<ArrayBuffer>,
  use: 'records' | 'backup' | 'recovery-code' | 'passkey',
  salt: Uint8Array<ArrayBuffer> = new Uint8Array(),
): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    hkdf(salt, use),
    material,
    { name: 'AES-GCM', length: 8 * keyBytes },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** The key of records, derived from the vault's. */
export const recordKeyOf = (vaultKey: VaultKey): Promise<CryptoKey> =>
  deriveKey(vaultKey, 'records');

/** To what a record is bound: its vault, its own name and its version. */
export const recordContext = (vaultId: string, id: string, version: number): Context => [
  'grip-simulator/record',
  1,
  vaultId,
  id,
  version,
];
