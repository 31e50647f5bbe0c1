import { fail, ok } from '../../result.ts';
import { type BackupEntry, uriEntry } from './backup-entry.ts';
import type { JsonFormat } from './json-format.ts';
import { firstText, isRecord, listOf, own, textOf } from './json-record.ts';

const format = 'proton-pass';

/** Proton Pass: vaults of items, whose login and extra fields may hold a code. */
export const protonPass: JsonFormat = {
  format,
  recognises: (value) => isRecord(own(value, 'vaults')),
  entries: (value) => {
    const vaults = own(value, 'vaults');
    if (own(value, 'encrypted') === true || !isRecord(vaults)) {
      return fail({ code: 'encrypted', format });
    }
    return ok(
      Object.values(vaults).flatMap((vault) => listOf(own(vault, 'items')).flatMap(itemEntries)),
    );
  },
};

function itemEntries(item: unknown): readonly BackupEntry[] {
  const data = own(item, 'data');
  const content = own(data, 'content');
  const context = {
    issuer: own(own(data, 'metadata'), 'name'),
    label: firstText(
      own(content, 'itemUsername'),
      own(content, 'username'),
      own(content, 'itemEmail'),
    ),
    sites: own(content, 'urls'),
  };
  const extra = listOf(own(data, 'extraFields')).map((field) => own(own(field, 'data'), 'totpUri'));
  return [own(content, 'totpUri'), ...extra]
    .filter((uri) => textOf(uri) !== undefined)
    .map((uri) => uriEntry(uri, context));
}
