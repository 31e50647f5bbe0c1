import { ok } from '../../result.ts';
import { uriEntry } from './backup-entry.ts';
import type { JsonFormat } from './json-format.ts';
import { listOf, own } from './json-record.ts';

/** Proton Authenticator: Key URIs with a name. */
export const protonAuthenticator: JsonFormat = {
  format: 'proton-authenticator',
  recognises: (value) =>
    listOf(own(value, 'entries')).some((entry) => own(own(entry, 'content'), 'uri') !== undefined),
  entries: (value) =>
    ok(
      listOf(own(value, 'entries')).map((entry) => {
        const content = own(entry, 'content');
        return uriEntry(own(content, 'uri'), { label: own(content, 'name') });
      }),
    ),
};
