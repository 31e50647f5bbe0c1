import { fail, ok } from '../../result.ts';
import { openAegis } from './aegis-encryption.ts';
import { type BackupEntry, draftEntry } from './backup-entry.ts';
import type { Entries, JsonFormat } from './json-format.ts';
import { isRecord, listOf, own } from './json-record.ts';

const format = 'aegis';

/** Aegis: `docs/vault.md` of its repository; the content lies open or encrypted in `db`. */
export const aegis: JsonFormat = {
  format,
  recognises: (value) => isRecord(own(value, 'header')) && own(value, 'db') !== undefined,
  entries: async (value, password) => {
    const db = own(value, 'db');
    if (typeof db !== 'string') return entriesOf(db);
    if (password === undefined) return fail({ code: 'needs-password', format });
    const opened = await openAegis(own(value, 'header'), db, password);
    return opened.ok ? entriesOf(opened.value) : opened;
  },
};

function entriesOf(db: unknown): Entries {
  return Array.isArray(own(db, 'entries'))
    ? ok(aegisEntries(db))
    : fail({ code: 'damaged', format });
}

function aegisEntries(db: unknown): readonly BackupEntry[] {
  return listOf(own(db, 'entries')).map((entry) => {
    const info = own(entry, 'info');
    return draftEntry({
      type: own(entry, 'type'),
      issuer: own(entry, 'issuer'),
      label: own(entry, 'name'),
      secret: own(info, 'secret'),
      algorithm: own(info, 'algo'),
      digits: own(info, 'digits'),
      period: own(info, 'period'),
      counter: own(info, 'counter'),
    });
  });
}
