import { fail, ok } from '../../result.ts';
import { type BackupEntry, uriEntry } from './backup-entry.ts';
import { openBitwarden } from './bitwarden-encryption.ts';
import type { JsonFormat } from './json-format.ts';
import { listOf, own, textOf } from './json-record.ts';

const format = 'bitwarden-json';

/** Bitwarden and Bitwarden Authenticator: items without a code are passed over. */
export const bitwarden: JsonFormat = {
  format,
  recognises: (value) =>
    typeof own(value, 'encrypted') === 'boolean' &&
    (Array.isArray(own(value, 'items')) || own(value, 'passwordProtected') === true),
  entries: async (value, password) => {
    if (own(value, 'encrypted') === false) return ok(itemEntries(own(value, 'items')));
    // Encrypted for the account that wrote it: only Bitwarden itself can read it.
    if (own(value, 'passwordProtected') !== true) return fail({ code: 'encrypted', format });
    if (password === undefined) return fail({ code: 'needs-password', format });
    const opened = await openBitwarden(value, password);
    return opened.ok ? ok(itemEntries(own(opened.value, 'items'))) : opened;
  },
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
