import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';

import { fail, ok, type Result } from '../../result.ts';
import { fromBase64 } from '../base64.ts';
import { openGcm } from '../decryption/aes.ts';
import { argon2Key } from '../decryption/derive-key.ts';
import { kdfProblem, parsedJson } from './decrypted.ts';
import type { ImportProblem } from './import-problem.ts';
import { listOf, own } from './json-record.ts';

const format = 'grip-simulator';
const name = 'grip-simulator/backup';
const version = 1;
const nonceBytes = 12;
/** Each passphrase slot costs a derivation; the vault writes two at most. */
const maxSlots = 8;

/** What an encrypted backup of this program holds. */
export interface OwnBackup {
  /** Decrypted, in the form of this program's open file. */
  readonly content: unknown;
  /** When it was written, as it says. */
  readonly createdAt: string;
}

type Opened<T> = Promise<Result<T, ImportProblem>>;

export const isOwnBackup = (value: unknown): boolean => own(value, 'format') === name;

/**
 * Opens this program's encrypted backup (`docs/backup-format.md`): a slot gives the vault key, from
 * which the file's own key is derived.
 *
 * @param secret - the passphrase or the recovery code
 */
export async function decryptOwnBackup(value: unknown, secret: string): Opened<OwnBackup> {
  const found = own(value, 'version');
  if (typeof found === 'number' && found > version) {
    return fail({ code: 'newer-version', format, supported: version });
  }
  const text = (key: string): string => String(own(value, key));
  const [vaultId, keyId, createdAt] = [text('vaultId'), text('keyId'), text('createdAt')];
  const salt = bytesOf(own(value, 'salt'));
  const data = bytesOf(own(value, 'data'));
  const slots = listOf(own(value, 'slots'));
  if (found !== version || salt === null || data === null || slots.length > maxSlots) {
    return fail({ code: 'damaged', format });
  }
  const vaultKey = await vaultKeyOf(slots, [vaultId, keyId], secret);
  if (!vaultKey.ok) return vaultKey;
  const key = derived(vaultKey.value, 'backup', salt);
  const context = [name, version, vaultId, keyId, createdAt, own(value, 'salt')];
  const opened = openSealed(key, context, data);
  const content = opened === null ? undefined : parsedJson(opened);
  return content === undefined ? fail({ code: 'damaged', format }) : ok({ content, createdAt });
}

/** Tries the recovery code first, as that costs nothing. */
async function vaultKeyOf(
  slots: readonly unknown[],
  keyName: readonly string[],
  secret: string,
): Opened<Uint8Array> {
  const code = new TextEncoder().encode(normalisedCode(secret));
  for (const slot of slots.filter((slot) => own(slot, 'kind') === 'recovery-code')) {
    const salt = bytesOf(own(slot, 'salt'));
    const key = salt && unwrapped(derived(code, 'recovery-code', salt), slot, keyName, []);
    if (key) return ok(key);
  }
  for (const slot of slots.filter((slot) => own(slot, 'kind') === 'passphrase')) {
    const salt = bytesOf(own(slot, 'salt'));
    if (salt === null) continue;
    const [memory, iterations, p] = ['memoryKiB', 'iterations', 'parallelism'].map((key) =>
      own(slot, key),
    );
    const key = await argon2Key(secret.normalize('NFC'), salt, { memory, iterations, p });
    if (!key.ok) return fail(kdfProblem(format, key.error));
    const vaultKey = unwrapped(key.value, slot, keyName, [memory, iterations, p]);
    if (vaultKey) return ok(vaultKey);
  }
  return fail({ code: 'wrong-password', format });
}

function unwrapped(
  key: Uint8Array,
  slot: unknown,
  keyName: readonly string[],
  cost: readonly unknown[],
): Uint8Array | null {
  const wrapped = bytesOf(own(slot, 'wrapped'));
  const [id, kind, createdAtMs, salt] = ['id', 'kind', 'createdAtMs', 'salt'].map((property) =>
    own(slot, property),
  );
  const context = ['grip-simulator/slot', 1, ...keyName, id, kind, createdAtMs, salt, ...cost];
  return wrapped && openSealed(key, context, wrapped);
}

/** Nonce, ciphertext and tag stand one after the other. */
function openSealed(
  key: Uint8Array,
  context: readonly unknown[],
  sealed: Uint8Array,
): Uint8Array | null {
  const nonce = sealed.subarray(0, nonceBytes);
  const additional = new TextEncoder().encode(JSON.stringify(context));
  return openGcm(key, nonce, sealed.subarray(nonceBytes), additional);
}

function derived(secret: Uint8Array, use: string, salt: Uint8Array): Uint8Array {
  return hkdf(sha256, secret, salt, new TextEncoder().encode(`grip-simulator/${use}/1`), 32);
}

/** Grouped in any way, in any case, with O for 0 and I or L for 1. */
function normalisedCode(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

function bytesOf(value: unknown): Uint8Array | null {
  return typeof value === 'string' ? fromBase64(value) : null;
}
