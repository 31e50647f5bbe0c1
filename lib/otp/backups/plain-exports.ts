import type { Account } from '../account.ts';
import { formatKeyUri } from '../format-key-uri.ts';

/**
 * Writes accounts as Aegis's unencrypted file (`docs/vault.md` of its repository), which most
 * authenticator apps import.
 *
 * @param newUuid - a fresh random UUID at each call: Aegis tells entries apart by it
 *
 * SECURITY: holds the secrets, in plain text.
 */
export function formatAegis(accounts: readonly Account[], newUuid: () => string): string {
  const entries = accounts.map((account) => ({
    type: account.type,
    uuid: newUuid(),
    name: account.label,
    issuer: account.issuer,
    note: '',
    favorite: false,
    icon: null,
    info: { secret: account.secret, ...numbersOf(account) },
    groups: [],
  }));
  const db = { version: 3, entries, groups: [] };
  const file = { version: 1, header: { slots: null, params: null }, db };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Aegis names Steam's fixed parameters too. */
function numbersOf(account: Account) {
  switch (account.type) {
    case 'steam':
      return { algo: 'SHA1', digits: 5, period: 30 };
    case 'hotp':
      return { algo: account.algorithm, digits: account.digits, counter: account.counter };
    case 'totp':
      return { algo: account.algorithm, digits: account.digits, period: account.periodSeconds };
  }
}

/**
 * Writes a Key URI a line, without sites.
 *
 * SECURITY: holds the secrets, in plain text.
 */
export function formatKeyUriList(accounts: readonly Account[]): string {
  return accounts.map((account) => `${formatKeyUri(account)}\n`).join('');
}
