import { ok } from '../../result.ts';
import { draftEntry } from './backup-entry.ts';
import type { JsonFormat } from './json-format.ts';
import { firstText, listOf, own } from './json-record.ts';

/** LastPass Authenticator. */
export const lastPass: JsonFormat = {
  format: 'lastpass',
  recognises: (value) =>
    listOf(own(value, 'accounts')).some((account) => own(account, 'timeStep') !== undefined),
  entries: (value) =>
    ok(
      listOf(own(value, 'accounts')).map((account) =>
        draftEntry({
          issuer: firstText(own(account, 'issuerName'), own(account, 'originalIssuerName')),
          label: firstText(own(account, 'userName'), own(account, 'originalUserName')),
          secret: own(account, 'secret'),
          algorithm: own(account, 'algorithm'),
          digits: own(account, 'digits'),
          period: own(account, 'timeStep'),
        }),
      ),
    ),
};
