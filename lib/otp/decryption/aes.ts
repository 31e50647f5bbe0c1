import { cbc, gcm } from '@noble/ciphers/aes.js';

/**
 * Opens AES-GCM, the tag at the end (NIST SP 800-38D); `null` when key or data are wrong.
 *
 * @param additional - data that the tag protects too
 */
export function openGcm(
  key: Uint8Array,
  nonce: Uint8Array,
  data: Uint8Array,
  additional?: Uint8Array,
): Uint8Array | null {
  try {
    return gcm(key, nonce, additional).decrypt(data);
  } catch {
    return null;
  }
}

/** Opens AES-CBC with PKCS #7 padding; `null` when the padding is wrong, which proves nothing. */
export function openCbc(key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array | null {
  try {
    return cbc(key, iv).decrypt(data);
  } catch {
    return null;
  }
}
