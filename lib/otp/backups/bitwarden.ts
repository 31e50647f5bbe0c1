import { fail, ok } from '../../result.ts';
import { type BackupEntry, uriEntry } from './backup-entry.ts';
import type { JsonFormat } from './json-format.ts';
import { listOf, own, textOf } from './json-record.ts';

const format = 'bitwarden-json';

/** Bitwarden and Bitwarden Authenticator: items without a code are passed over. */
export const bitwarden: JsonFormat = {
  format,
  recognises: (value) =>
    typeof own(value, 'encrypted') === 'boolean' &&
    (Array.isArray(own(value, 'items')) || own(value, 'passwordProtected') === true),
  entries: (value) =>
    own(value, 'encrypted') === true
      ? fail({ code: 'encrypted', format })
      : ok(itemEntries(own(value, 'items'))),
};

function itemEntries(items: unknown): readonly BackupEntry[] {
  return listOf(items).flatMap((item) => {
    const login = own(item, 'login');
    const totp = own(login, 'totp');
    if (textOf(totp) === undefined && (totp === undefined || totp === null || totp === ''))
      return [];
    return uriEntry(totp, {
      issuer: own(item, 'name'),
      label: own(login, 'username'),
      sites: listOf(own(login, 'uris')).map((uri) => own(uri, 'uri')),
    });
  });
}
