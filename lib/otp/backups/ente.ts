import { fail, ok } from '../../result.ts';
import { fromBase64 } from '../base64.ts';
import { argon2Key } from '../decryption/derive-key.ts';
import { openStream } from '../decryption/secretstream.ts';
import { decryptedText, kdfProblem } from './decrypted.ts';
import type { Entries, JsonFormat } from './json-format.ts';
import { isRecord, own } from './json-record.ts';
import { keyUriEntries } from './key-uri-list.ts';

const format = 'ente';
const version = 1;

/** Ente Auth, encrypted: `docs/auth/migration/export` of its repository. Open, it is a list of URIs. */
export const ente: JsonFormat = {
  format,
  recognises: (value) =>
    isRecord(own(value, 'kdfParams')) && typeof own(value, 'encryptedData') === 'string',
  entries: (value, password) => {
    const found = own(value, 'version');
    if (typeof found === 'number' && found > version) {
      return fail({ code: 'newer-version', format, supported: version });
    }
    return password === undefined
      ? fail({ code: 'needs-password', format })
      : encryptedEntries(value, password);
  },
};

/** Argon2id, one lane; then one message of libsodium's secretstream. */
async function encryptedEntries(file: unknown, password: string): Promise<Entries> {
  const parameters = own(file, 'kdfParams');
  const [salt, header, data] = [
    own(parameters, 'salt'),
    own(file, 'encryptionNonce'),
    own(file, 'encryptedData'),
  ].map((text) => (typeof text === 'string' ? fromBase64(text) : null));
  if (!salt || !header || !data) return fail({ code: 'damaged', format });
  const bytes = own(parameters, 'memLimit');
  const key = await argon2Key(password, salt, {
    memory: typeof bytes === 'number' ? Math.floor(bytes / 1024) : bytes,
    iterations: own(parameters, 'opsLimit'),
    p: 1,
  });
  if (!key.ok) return fail(kdfProblem(format, key.error));
  const opened = openStream(key.value, header, data);
  if (opened === null) return fail({ code: 'wrong-password', format });
  const text = decryptedText(opened);
  return text === null ? fail({ code: 'damaged', format }) : ok(keyUriEntries(text));
}
