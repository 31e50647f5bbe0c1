import { fail, ok } from '../../result.ts';
import { uriEntry } from './backup-entry.ts';
import type { JsonFormat } from './json-format.ts';
import { listOf, own } from './json-record.ts';

const format = 'proton-authenticator';

/** Proton Authenticator: Key URIs with a name. */
export const protonAuthenticator: JsonFormat = {
  format,
  recognises: (value) =>
    isEncrypted(value) ||
    listOf(own(value, 'entries')).some((entry) => own(own(entry, 'content'), 'uri') !== undefined),
  entries: (value) =>
    isEncrypted(value)
      ? fail({ code: 'encrypted', format })
      : ok(
          listOf(own(value, 'entries')).map((entry) => {
            const content = own(entry, 'content');
            return uriEntry(own(content, 'uri'), { label: own(content, 'name') });
          }),
        ),
};

function isEncrypted(value: unknown): boolean {
  return typeof own(value, 'salt') === 'string' && typeof own(value, 'content') === 'string';
}
