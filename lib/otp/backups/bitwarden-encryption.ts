import { expand } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { equalBytes } from '@noble/ciphers/utils.js';

import { fail, ok, type Result } from '../../result.ts';
import { fromBase64 } from '../base64.ts';
import { openCbc } from '../decryption/aes.ts';
import { argon2Key, pbkdf2Key } from '../decryption/derive-key.ts';
import { kdfProblem, parsedJson } from './decrypted.ts';
import type { ImportProblem } from './import-problem.ts';
import { isRecord, own } from './json-record.ts';

const format = 'bitwarden-json';
const argon2Type = 1;

/**
 * Opens a password-protected export of Bitwarden (its security whitepaper): PBKDF2 or Argon2id,
 * stretched by HKDF to a key for AES-256-CBC and one for HMAC-SHA-256.
 */
export async function openBitwarden(
  file: unknown,
  password: string,
): Promise<Result<unknown, ImportProblem>> {
  const salt = own(file, 'salt');
  if (typeof salt !== 'string') return fail({ code: 'damaged', format });
  const saltBytes = new TextEncoder().encode(salt);
  const iterations = own(file, 'kdfIterations');
  const master =
    own(file, 'kdfType') === argon2Type
      ? await argon2Key(password, sha256(saltBytes), {
          memory: kibibytes(own(file, 'kdfMemory')),
          iterations,
          p: own(file, 'kdfParallelism'),
        })
      : await pbkdf2Key(password, saltBytes, 'SHA-256', iterations);
  if (!master.ok) return fail(kdfProblem(format, master.error));
  const encryptionKey = expand(sha256, master.value, info('enc'), 32);
  const macKey = expand(sha256, master.value, info('mac'), 32);
  const proof = openString(own(file, 'encKeyValidation_DO_NOT_EDIT'), encryptionKey, macKey);
  if (proof === null) return fail({ code: 'wrong-password', format });
  const opened = openString(own(file, 'data'), encryptionKey, macKey);
  const value = opened === null ? undefined : parsedJson(opened);
  return isRecord(value) ? ok(value) : fail({ code: 'damaged', format });
}

/** `2.iv|data|mac`, each base64: encrypted, then authenticated. */
function openString(
  text: unknown,
  encryptionKey: Uint8Array,
  macKey: Uint8Array,
): Uint8Array | null {
  if (typeof text !== 'string' || !text.startsWith('2.')) return null;
  const [iv, data, mac] = text.slice(2).split('|').map(fromBase64);
  if (!iv || !data || !mac) return null;
  return equalBytes(hmac(sha256, macKey, concatBytes(iv, data)), mac)
    ? openCbc(encryptionKey, iv, data)
    : null;
}

function info(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function kibibytes(mebibytes: unknown): unknown {
  return typeof mebibytes === 'number' ? mebibytes * 1024 : mebibytes;
}
