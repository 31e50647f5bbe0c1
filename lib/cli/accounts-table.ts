import type { Account, ImportedAccounts, RefusedEntry } from '../otp/index.ts';
import { accountProblemText } from './account-problem-text.ts';
import { formatNames } from './accounts-problem-text.ts';
import { columns } from './columns.ts';
import { normalisationsText } from './normalisation-text.ts';
import type { Paint } from './paint.ts';
import { quoted } from './quoted.ts';

/** What `accounts` prints. SECURITY: secrets are there only when they are asked for. */
export function accountsTable(imported: ImportedAccounts, secrets: boolean, paint: Paint): string {
  const { format, accounts, refused } = imported;
  return [
    `${paint('heading', formatNames[format])}: ${counted(accounts.length, 'account')}, ${refused.length} refused`,
    ...columns(accounts.map((account) => cells(account, secrets))),
    ...changeLines(imported).map((line) => paint('doubtful', line)),
    ...refused.map((entry) => paint('bad', refusedLine(entry))),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function cells(account: Account, secrets: boolean): readonly string[] {
  return [
    quoted(account.issuer),
    quoted(account.label),
    kind(account),
    ...(secrets ? [account.secret] : []),
    account.sites.map(quoted).join(' '),
  ];
}

function kind(account: Account): string {
  switch (account.type) {
    case 'steam':
      return 'Steam';
    case 'hotp':
      return `HOTP ${account.algorithm}, ${account.digits} digits, counter ${account.counter}`;
    case 'totp':
      return `TOTP ${account.algorithm}, ${account.digits} digits, ${account.periodSeconds} s`;
  }
}

function changeLines({ accounts, normalisations }: ImportedAccounts): readonly string[] {
  return [...Map.groupBy(normalisations, ({ account }) => account)].map(
    ([account, changes]) =>
      `${quoted(accounts[account]?.issuer ?? '')} ${quoted(accounts[account]?.label ?? '')}: ${normalisationsText(changes)}`,
  );
}

function refusedLine({ entry, name, problem }: RefusedEntry): string {
  return `Refused: entry ${entry}${name === null ? '' : ` ${quoted(name)}`}: ${accountProblemText(problem)}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
