import type { Account } from '../account.ts';
import { fromBase32 } from '../base32.ts';
import { toBase64 } from '../base64.ts';
import { type OtpParameters, writePayload } from './migration-payload.ts';

/** Accounts of one QR code, as many as Google Authenticator itself puts into one. */
const accountsPerCode = 10;

const algorithms = { SHA1: 1, SHA256: 2, SHA512: 3 } as const;

/** A transfer, and what it has no room for. */
export interface FormattedMigration {
  /** One text a QR code. */
  readonly texts: readonly string[];
  /** Accounts that a transfer cannot hold: Steam, other periods than 30 s, other lengths than 6 and 8. */
  readonly leftOut: readonly Account[];
}

/**
 * Writes accounts as QR codes that Google Authenticator and others import.
 *
 * SECURITY: holds the secrets.
 *
 * @param batchId - a random whole number, 0 to 2^31 − 1, that tells one transfer from another
 */
export function formatMigration(accounts: readonly Account[], batchId: number): FormattedMigration {
  const parameters = accounts.map(parametersOf);
  const fitting = parameters.filter((each) => each !== null);
  const batchSize = Math.ceil(fitting.length / accountsPerCode);
  return {
    texts: Array.from({ length: batchSize }, (_, batchIndex) => {
      const start = batchIndex * accountsPerCode;
      const otpParameters = fitting.slice(start, start + accountsPerCode);
      const payload = writePayload({ otpParameters, version: 1, batchSize, batchIndex, batchId });
      return `otpauth-migration://offline?data=${encodeURIComponent(toBase64(payload))}`;
    }),
    leftOut: accounts.filter((_, index) => parameters[index] === null),
  };
}

function parametersOf(account: Account): OtpParameters | null {
  if (account.type === 'steam' || (account.digits !== 6 && account.digits !== 8)) return null;
  if (account.type === 'totp' && account.periodSeconds !== 30) return null;
  const { issuer, label } = account;
  return {
    secret: fromBase32(account.secret)?.bytes ?? new Uint8Array(),
    name: issuer !== '' || label.includes(':') ? `${issuer}:${label}` : label,
    issuer,
    algorithm: algorithms[account.algorithm],
    digits: account.digits === 6 ? 1 : 2,
    type: account.type === 'hotp' ? 1 : 2,
    counter: account.type === 'hotp' ? account.counter : 0,
  };
}
