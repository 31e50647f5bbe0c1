/** Hash of the HMAC (RFC 6238 §1.2). */
export type Algorithm = 'SHA1' | 'SHA256' | 'SHA512';

interface Common {
  /** Who asks for the code; empty when unknown. Never has outer spaces. */
  readonly issuer: string;
  /** Whose code it is, such as an email address; empty when unknown. Never has outer spaces. */
  readonly label: string;
  /** Shared secret in base32: upper-case, without padding, at least one byte. */
  readonly secret: string;
  /** Addresses of the pages where the code is typed. */
  readonly sites: readonly string[];
}

/** A code that follows the clock (RFC 6238). */
export interface TotpAccount extends Common {
  readonly type: 'totp';
  readonly algorithm: Algorithm;
  readonly digits: number;
  readonly periodSeconds: number;
}

/** A code that follows a counter (RFC 4226). */
export interface HotpAccount extends Common {
  readonly type: 'hotp';
  readonly algorithm: Algorithm;
  readonly digits: number;
  /** Of the next code to be used. */
  readonly counter: number;
}

/** Steam Guard: five letters and digits, SHA-1, 30 seconds; nothing of it can be chosen. */
export interface SteamAccount extends Common {
  readonly type: 'steam';
}

/** One secret with all that is needed to make its codes. */
export type Account = TotpAccount | HotpAccount | SteamAccount;

/** Inclusive bounds; lengths are in UTF-16 units, secrets in bytes. */
export const accountLimits = {
  digits: { min: 5, max: 10 },
  periodSeconds: { min: 1, max: 86_400 },
  counter: { min: 0, max: Number.MAX_SAFE_INTEGER - 1 },
  secretBytes: { min: 1, max: 512 },
  nameLength: { min: 0, max: 1000 },
} as const;
