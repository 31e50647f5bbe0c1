import { md5 } from '@noble/hashes/legacy.js';
import { concatBytes } from '@noble/hashes/utils.js';

import { fromBase64 } from '../base64.ts';
import { openCbc } from './aes.ts';

const magic = 'Salted__';
const prefixBytes = 16;

/**
 * Opens what CryptoJS encrypts with a passphrase: base64 of `Salted__`, 8 bytes of salt and
 * AES-256-CBC; key and IV by OpenSSL's EVP_BytesToKey with MD5, one round.
 *
 * @returns `null` when it is damaged or, mostly, when the passphrase is wrong: nothing is authenticated
 */
export function openSalted(text: string, passphrase: string): Uint8Array | null {
  const bytes = fromBase64(text);
  if (bytes === null || String.fromCharCode(...bytes.subarray(0, magic.length)) !== magic) {
    return null;
  }
  const salt = bytes.subarray(magic.length, prefixBytes);
  const secret = concatBytes(new TextEncoder().encode(passphrase), salt);
  const first = md5(secret);
  const second = md5(concatBytes(first, secret));
  const third = md5(concatBytes(second, secret));
  return openCbc(concatBytes(first, second), third, bytes.subarray(prefixBytes));
}
