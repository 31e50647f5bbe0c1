import { fail, ok } from '../../result.ts';
import { fromBase64 } from '../base64.ts';
import { openGcm } from '../decryption/aes.ts';
import { pbkdf2Key } from '../decryption/derive-key.ts';
import { type BackupEntry, draftEntry } from './backup-entry.ts';
import { kdfProblem, parsedJson } from './decrypted.ts';
import type { Entries, JsonFormat } from './json-format.ts';
import { firstText, listOf, own } from './json-record.ts';

const format = '2fas';

/** 2FAS: schema versions 1 to 4; the services lie open, or encrypted in `servicesEncrypted`. */
export const twoFas: JsonFormat = {
  format,
  recognises: (value) =>
    typeof own(value, 'servicesEncrypted') === 'string' || Array.isArray(own(value, 'services')),
  entries: (value, password) => {
    const encrypted = own(value, 'servicesEncrypted');
    if (typeof encrypted !== 'string') return ok(serviceEntries(own(value, 'services')));
    if (password === undefined) return fail({ code: 'needs-password', format });
    return encryptedEntries(encrypted, password);
  },
};

/** Fixed in the app. */
const iterations = 10_000;

/** `data:salt:nonce`, each base64: AES-256-GCM, PBKDF2 with SHA-256. */
async function encryptedEntries(encrypted: string, password: string): Promise<Entries> {
  const [data, salt, nonce, extra] = encrypted.split(':').map(fromBase64);
  if (!data || !salt || !nonce || extra !== undefined) return fail({ code: 'damaged', format });
  const key = await pbkdf2Key(password, salt, 'SHA-256', iterations);
  if (!key.ok) return fail(kdfProblem(format, key.error));
  const opened = openGcm(key.value, nonce, data);
  if (opened === null) return fail({ code: 'wrong-password', format });
  const services = parsedJson(opened);
  return Array.isArray(services) ? ok(serviceEntries(services)) : fail({ code: 'damaged', format });
}

function serviceEntries(services: unknown): readonly BackupEntry[] {
  return listOf(services).map((service) => {
    const otp = own(service, 'otp');
    return draftEntry({
      type: own(otp, 'tokenType'),
      issuer: firstText(own(service, 'name'), own(otp, 'issuer')),
      label: firstText(own(otp, 'account'), own(otp, 'label')),
      secret: own(service, 'secret'),
      algorithm: own(otp, 'algorithm'),
      digits: own(otp, 'digits'),
      period: own(otp, 'period'),
      counter: own(otp, 'counter'),
    });
  });
}
