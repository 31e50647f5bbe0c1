import { sha256 } from '@noble/hashes/sha2.js';

import { fail, ok } from '../../result.ts';
import { openGcm } from '../decryption/aes.ts';
import { pbkdf2Key } from '../decryption/derive-key.ts';
import { andOtpEntries } from './andotp.ts';
import { kdfProblem, parsedJson } from './decrypted.ts';
import type { Entries } from './json-format.ts';

const format = 'andotp';
const nonceBytes = 12;
const saltBytes = 12;
const tagBytes = 16;
const countBytes = 4;
/** An empty list, encrypted in the old way. */
const minBytes = nonceBytes + 2 + tagBytes;

/** What the app ever chose: 140 000 to 160 000; 1000 in its first version with PBKDF2. */
const iterations = { min: 1000, max: 200_000 };

/** Beginnings of files that are surely something else. */
const others: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x50, 0x4b, 0x03, 0x04], // ZIP
  [0x1f, 0x8b], // gzip
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x03, 0xd9, 0xa2, 0x9a], // KeePass
  [0x53, 0x51, 0x4c, 0x69], // SQLite
];

/** Whether bytes are surely an encrypted backup, by the number of iterations that they start with. */
export function isEncryptedAndOtp(bytes: Uint8Array): boolean {
  if (bytes.length < countBytes + saltBytes + minBytes || bytes[0] !== 0) return false;
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return count >= iterations.min && count <= iterations.max;
}

/**
 * Reads an encrypted backup: iterations, salt, nonce, AES-256-GCM (PBKDF2 with SHA-1), or the old
 * form: nonce, AES-256-GCM (the key is SHA-256 of the password). Neither says what it is, so any
 * bytes that are no text are taken for one.
 */
export async function encryptedAndOtpEntries(
  bytes: Uint8Array,
  password: string | undefined,
): Promise<Entries> {
  const isOther = others.some((magic) => magic.every((byte, at) => bytes[at] === byte));
  if (bytes.length < minBytes || isOther) return fail({ code: 'unknown-format' });
  if (password === undefined) return fail({ code: 'needs-password', format });
  if (isEncryptedAndOtp(bytes)) {
    const salt = bytes.slice(countBytes, countBytes + saltBytes);
    const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
    const key = await pbkdf2Key(password, salt, 'SHA-1', count);
    if (!key.ok) return fail(kdfProblem(format, key.error));
    const opened = openNonceFirst(key.value, bytes.subarray(countBytes + saltBytes));
    if (opened !== null) return listed(opened);
  }
  const opened = openNonceFirst(sha256(new TextEncoder().encode(password)), bytes);
  return opened === null ? fail({ code: 'wrong-password', format }) : listed(opened);
}

function openNonceFirst(key: Uint8Array, bytes: Uint8Array): Uint8Array | null {
  return openGcm(key, bytes.slice(0, nonceBytes), bytes.slice(nonceBytes));
}

function listed(opened: Uint8Array): Entries {
  const value = parsedJson(opened);
  return Array.isArray(value) ? ok(andOtpEntries(value)) : fail({ code: 'damaged', format });
}
