import { fail, ok } from '../../result.ts';
import type { Account } from '../account.ts';
import { draftEntry } from './backup-entry.ts';
import type { JsonFormat } from './json-format.ts';
import { listOf, own } from './json-record.ts';

const name = 'grip-simulator/accounts';
const version = 1;

/** This program's own file: everything that an account has, sites too. */
export const ownFormat: JsonFormat = {
  format: 'grip-simulator',
  recognises: (value) => own(value, 'format') === name,
  entries: (value) => {
    const found = own(value, 'version');
    if (typeof found === 'number' && found > version) {
      return fail({ code: 'newer-version', format: 'grip-simulator', supported: version });
    }
    if (found !== version || !Array.isArray(own(value, 'accounts'))) {
      return fail({ code: 'damaged', format: 'grip-simulator' });
    }
    return ok(
      listOf(own(value, 'accounts')).map((account) =>
        draftEntry({
          type: own(account, 'type'),
          issuer: own(account, 'issuer'),
          label: own(account, 'label'),
          secret: own(account, 'secret'),
          algorithm: own(account, 'algorithm'),
          digits: own(account, 'digits'),
          period: own(account, 'periodSeconds'),
          counter: own(account, 'counter'),
          sites: own(account, 'sites'),
        }),
      ),
    );
  },
};

/**
 * Writes accounts as this program's own file, which `importAccounts` reads back unchanged.
 *
 * SECURITY: holds the secrets, in plain text.
 */
export function formatAccounts(accounts: readonly Account[]): string {
  return `${JSON.stringify({ format: name, version, accounts }, null, 2)}\n`;
}
