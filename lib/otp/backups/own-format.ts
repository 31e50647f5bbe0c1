import { fail, ok } from '../../result.ts';
import type { Entries, JsonFormat } from './json-format.ts';
import { listOf, own } from './json-record.ts';
import { ownEntry, ownFileName, ownFileVersion } from './own-account.ts';
import { decryptOwnBackup, isOwnBackup } from './own-encryption.ts';

const format = 'grip-simulator';

/** This program's own files, open and encrypted: everything that an account has, sites too. */
export const ownFormat: JsonFormat = {
  format,
  recognises: (value) => own(value, 'format') === ownFileName || isOwnBackup(value),
  entries: async (value, password) => {
    if (!isOwnBackup(value)) return openEntries(value);
    if (password === undefined) return fail({ code: 'needs-password', format });
    const opened = await decryptOwnBackup(value, password);
    return opened.ok ? openEntries(opened.value.content) : opened;
  },
};

function openEntries(value: unknown): Entries {
  const found = own(value, 'version');
  if (typeof found === 'number' && found > ownFileVersion) {
    return fail({ code: 'newer-version', format, supported: ownFileVersion });
  }
  if (found !== ownFileVersion || !Array.isArray(own(value, 'accounts'))) {
    return fail({ code: 'damaged', format });
  }
  return ok(listOf(own(value, 'accounts')).map(ownEntry));
}
