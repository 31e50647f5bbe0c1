import type { Account } from '../account.ts';
import { type BackupEntry, draftEntry, type EntryDraft, readDraft } from './backup-entry.ts';
import { own } from './json-record.ts';

/** What this program's own file calls itself. */
export const ownFileName = 'grip-simulator/accounts';
export const ownFileVersion = 1;

/** Checks an account that came from elsewhere, in the form of this program's own file. */
export function parseAccount(value: unknown): BackupEntry['read'] {
  return readDraft(ownDraft(value));
}

/** An entry of this program's own file. */
export const ownEntry = (value: unknown): BackupEntry => draftEntry(ownDraft(value));

const ownDraft = (account: unknown): EntryDraft => ({
  type: own(account, 'type'),
  issuer: own(account, 'issuer'),
  label: own(account, 'label'),
  secret: own(account, 'secret'),
  algorithm: own(account, 'algorithm'),
  digits: own(account, 'digits'),
  period: own(account, 'periodSeconds'),
  counter: own(account, 'counter'),
  sites: own(account, 'sites'),
});

/**
 * Writes accounts as this program's own file, which `importAccounts` reads back unchanged.
 *
 * SECURITY: holds the secrets, in plain text.
 */
export function formatAccounts(accounts: readonly Account[]): string {
  const file = { format: ownFileName, version: ownFileVersion, accounts };
  return `${JSON.stringify(file, null, 2)}\n`;
}
