import { fail, ok } from '../../result.ts';
import { decryptedExtensionEntries } from './authenticator-extension-encryption.ts';
import { type BackupEntry, draftEntry } from './backup-entry.ts';
import { fromHex } from './hex.ts';
import type { JsonFormat } from './json-format.ts';
import { isRecord, own } from './json-record.ts';

const format = 'authenticator-extension';

/** Authenticator, the browser extension: an object of entries under keys that say nothing. */
export const authenticatorExtension: JsonFormat = {
  format,
  recognises: (value) => isRecord(value) && Object.values(value).some(isEntry),
  entries: async (value, password) => {
    const record = isRecord(value) ? value : {};
    const entries = Object.values(record).filter(isEntry);
    if (!entries.some(isEncrypted)) return ok(entries.map(extensionEntry));
    if (password === undefined) return fail({ code: 'needs-password', format });
    const opened = await decryptedExtensionEntries(record, entries, password);
    return opened.ok ? ok(opened.value.map(extensionEntry)) : opened;
  },
};

function isEntry(value: unknown): boolean {
  return (
    own(value, 'dataType') === 'EncOTPStorage' ||
    (own(value, 'secret') !== undefined &&
      (own(value, 'hash') !== undefined || own(value, 'index') !== undefined))
  );
}

/** Whether an entry is there but cannot be read without the password. */
function isEncrypted(entry: unknown): boolean {
  return own(entry, 'dataType') === 'EncOTPStorage' || own(entry, 'encrypted') === true;
}

/** Types and hashes were numbers once. */
const typeNames: Readonly<Record<string, string>> = {
  1: 'totp',
  2: 'hotp',
  3: 'battle',
  4: 'steam',
  5: 'hex',
  6: 'hhex',
};
const algorithmNames: Readonly<Record<string, string>> = { 1: 'SHA1', 2: 'SHA256', 3: 'SHA512' };

function extensionEntry(entry: unknown): BackupEntry {
  const [type, secret] = typeAndSecret(named(own(entry, 'type'), typeNames), own(entry, 'secret'));
  const [issuer, site] = issuerAndSite(own(entry, 'issuer'));
  return draftEntry({
    type,
    issuer,
    sites: site,
    label: own(entry, 'account'),
    secret,
    algorithm: named(own(entry, 'algorithm'), algorithmNames),
    digits: own(entry, 'digits'),
    period: own(entry, 'period'),
    counter: own(entry, 'counter'),
  });
}

/** `ACME::login.acme.example`: the extension keeps the site behind the issuer. */
function issuerAndSite(issuer: unknown): readonly [unknown, string?] {
  return typeof issuer === 'string' && /::[^:\s]+$/.test(issuer)
    ? [issuer.replace(/::[^:\s]+$/, ''), issuer.replace(/^.*::/s, '')]
    : [issuer];
}

function named(value: unknown, names: Readonly<Record<string, string>>): unknown {
  const key = typeof value === 'number' ? String(value) : value;
  return typeof key === 'string' && Object.hasOwn(names, key) ? names[key] : value;
}

/** Old entries tell the type by a prefix of the secret; some secrets are hexadecimal. */
function typeAndSecret(type: unknown, secret: unknown): readonly [unknown, unknown] {
  if (typeof secret !== 'string') return [type, secret];
  if (secret.startsWith('stm-')) return ['steam', secret.slice(4)];
  if (/^bli?z-/.test(secret)) return ['battle', secret];
  if (type === 'hex') return ['totp', fromHex(secret) ?? false];
  if (type === 'hhex') return ['hotp', fromHex(secret) ?? false];
  return [type, secret];
}
