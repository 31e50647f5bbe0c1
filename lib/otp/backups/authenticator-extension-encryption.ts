import { bytesToHex } from '@noble/hashes/utils.js';

import { fail, ok, type Result } from '../../result.ts';
import { toBase64 } from '../base64.ts';
import { argon2Key } from '../decryption/derive-key.ts';
import { openSalted } from '../decryption/openssl-salted.ts';
import { decryptedText, kdfProblem, parsedJson } from './decrypted.ts';
import type { ImportProblem } from './import-problem.ts';
import { isRecord, type JsonRecord, own } from './json-record.ts';

const format = 'authenticator-extension';

type Opened = Result<readonly unknown[], ImportProblem>;

/** Fixed in the extension; memory in KiB. */
const cost = { memory: 19_456, iterations: 2, p: 1 } as const;

/** Keys of one backup; each costs a derivation. */
const maxKeys = 4;

const wrongPassword = fail({ code: 'wrong-password', format } as const);

/**
 * Decrypts the entries of an encrypted backup. Old: each secret by itself, with the password or
 * with a random key that the password protects. New (version 3): whole entries, with a key that
 * Argon2id makes of the password.
 */
export async function decryptedExtensionEntries(
  file: JsonRecord,
  entries: readonly unknown[],
  password: string,
): Promise<Opened> {
  const passphrase = oldPassphrase(own(file, 'key'), password);
  if (passphrase === null) return wrongPassword;
  const newPassphrases = await newPassphrasesOf(file, entries, password);
  if (!newPassphrases.ok) return newPassphrases;
  let openedCount = 0;
  const opened = entries.map((entry) => {
    if (own(entry, 'dataType') === 'EncOTPStorage') {
      const key = newPassphrases.value.get(own(entry, 'keyId'));
      const value = key === undefined ? null : openJson(own(entry, 'data'), key);
      if (value !== null) openedCount++;
      return value;
    }
    if (own(entry, 'encrypted') !== true) return entry;
    const secret = openText(own(entry, 'secret'), passphrase);
    if (secret !== null) openedCount++;
    return { ...(isRecord(entry) ? entry : {}), secret };
  });
  // A single entry that does not open is damaged; it is refused by itself.
  return openedCount === 0 ? wrongPassword : ok(opened);
}

async function newPassphrasesOf(
  file: JsonRecord,
  entries: readonly unknown[],
  password: string,
): Promise<Result<ReadonlyMap<unknown, string>, ImportProblem>> {
  const keyIds = new Set(
    entries
      .filter((entry) => own(entry, 'dataType') === 'EncOTPStorage')
      .map((entry) => own(entry, 'keyId')),
  );
  if (keyIds.size > maxKeys) return fail({ code: 'damaged', format });
  const passphrases = new Map<unknown, string>();
  for (const keyId of keyIds) {
    const made = await newPassphrase(file, keyId, password);
    if (!made.ok) return made;
    passphrases.set(keyId, made.value);
  }
  return ok(passphrases);
}

/** The password itself, or the hexadecimal key that it protects; `null` when it does not. */
function oldPassphrase(key: unknown, password: string): string | null {
  const encrypted = own(key, 'enc');
  if (typeof encrypted !== 'string') return password;
  const opened = openSalted(encrypted, password);
  return opened === null || opened.length === 0 ? null : bytesToHex(opened);
}

/** The hash that Argon2id makes, in base64 without padding. */
async function newPassphrase(
  file: JsonRecord,
  keyId: unknown,
  password: string,
): Promise<Result<string, ImportProblem>> {
  const key = Object.values(file).find(
    (value) => own(value, 'dataType') === 'Key' && own(value, 'id') === keyId,
  );
  const salt = own(key, 'salt');
  if (typeof salt !== 'string') return fail({ code: 'damaged', format });
  const hash = await argon2Key(password, new TextEncoder().encode(salt), cost);
  return hash.ok
    ? ok(toBase64(hash.value).replace(/=+$/, ''))
    : fail(kdfProblem(format, hash.error));
}

/** Nothing is authenticated: what comes out must be text that makes sense. */
function openText(text: unknown, passphrase: string): string | null {
  const opened = typeof text === 'string' ? openSalted(text, passphrase) : null;
  const secret = opened && decryptedText(opened);
  return secret && /^[\x20-\x7e]+$/.test(secret) ? secret : null;
}

function openJson(text: unknown, passphrase: string): JsonRecord | null {
  const opened = typeof text === 'string' ? openSalted(text, passphrase) : null;
  const value = opened && parsedJson(opened);
  return isRecord(value) ? value : null;
}
