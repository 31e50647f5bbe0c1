import { concatBytes } from '@noble/hashes/utils.js';

import { fail, ok, type Result } from '../../result.ts';
import { fromBase64 } from '../base64.ts';
import { openGcm } from '../decryption/aes.ts';
import { scryptKey } from '../decryption/derive-key.ts';
import { kdfProblem, parsedJson } from './decrypted.ts';
import { fromHex } from './hex.ts';
import type { ImportProblem } from './import-problem.ts';
import { listOf, own } from './json-record.ts';

const format = 'aegis';
const passwordSlot = 1;
/** Each costs a derivation. */
const maxSlots = 10;

/**
 * Opens the vault of Aegis: each password slot wraps the master key (scrypt, AES-256-GCM), which
 * encrypts the content (AES-256-GCM). Slots of fingerprints cannot be opened elsewhere.
 */
export async function openAegis(
  header: unknown,
  db: string,
  password: string,
): Promise<Result<unknown, ImportProblem>> {
  const slots = listOf(own(header, 'slots')).filter((slot) => own(slot, 'type') === passwordSlot);
  if (slots.length === 0) return fail({ code: 'encrypted', format });
  if (slots.length > maxSlots) return fail({ code: 'damaged', format });
  for (const slot of slots) {
    const master = await masterKey(slot, password);
    if (!master.ok) return master;
    if (master.value === null) continue;
    const content = fromBase64(db);
    const opened = content && openSealed(master.value, content, own(header, 'params'));
    const value = opened ? parsedJson(opened) : undefined;
    return value === undefined ? fail({ code: 'damaged', format }) : ok(value);
  }
  return fail({ code: 'wrong-password', format });
}

async function masterKey(
  slot: unknown,
  password: string,
): Promise<Result<Uint8Array | null, ImportProblem>> {
  const salt = hexOf(own(slot, 'salt'));
  const wrapped = hexOf(own(slot, 'key'));
  if (salt === null || wrapped?.length !== 32) return fail({ code: 'damaged', format });
  const [N, r, p] = [own(slot, 'n'), own(slot, 'r'), own(slot, 'p')];
  const key = await scryptKey(password, salt, { N, r, p });
  if (!key.ok) return fail(kdfProblem(format, key.error));
  return ok(openSealed(key.value, wrapped, own(slot, 'key_params')));
}

/** Nonce and tag stand apart from what they belong to. */
function openSealed(key: Uint8Array, data: Uint8Array, parameters: unknown): Uint8Array | null {
  const nonce = hexOf(own(parameters, 'nonce'));
  const tag = hexOf(own(parameters, 'tag'));
  return nonce === null || tag === null ? null : openGcm(key, nonce, concatBytes(data, tag));
}

function hexOf(value: unknown): Uint8Array | null {
  return typeof value === 'string' ? fromHex(value) : null;
}
