import type { ImportedAccounts } from '../otp/index.ts';

/**
 * What `accounts --json` prints. SECURITY: `secret` is there only when it is asked for.
 */
export function accountsJson(
  { format, accounts, normalisations, refused }: ImportedAccounts,
  secrets: boolean,
): Readonly<Record<string, unknown>> {
  return {
    format,
    accounts: accounts.map(({ secret, ...account }) =>
      secrets ? { ...account, secret } : account,
    ),
    normalisations,
    refused,
  };
}
