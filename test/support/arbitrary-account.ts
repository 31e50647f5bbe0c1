import fc from 'fast-check';

import type { Account } from '../../lib/otp/index.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 of its own making, so that the reader is not tested against itself. */
function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet.charAt(Number.parseInt(five.padEnd(5, '0'), 2)))
    .join('');
}

const name = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...Array.from(':/?#%&=+ @é€😀a')), maxLength: 12 }),
  )
  .map((text) => text.trim());

const common = {
  issuer: name,
  label: name,
  secret: fc.uint8Array({ minLength: 1, maxLength: 70 }).map(base32),
  sites: fc.constant([]),
};

const computed = {
  ...common,
  algorithm: fc.constantFrom('SHA1' as const, 'SHA256' as const, 'SHA512' as const),
  digits: fc.integer({ min: 5, max: 10 }),
};

/** Any account without sites. */
export const arbitraryAccount: fc.Arbitrary<Account> = fc.oneof(
  fc.record({
    type: fc.constant('totp' as const),
    ...computed,
    periodSeconds: fc.integer({ min: 1, max: 86_400 }),
  }),
  fc
    .record({ type: fc.constant('hotp' as const), ...computed, counter: fc.maxSafeNat() })
    .filter(({ counter }) => counter < Number.MAX_SAFE_INTEGER),
  fc.record({ type: fc.constant('steam' as const), ...common }),
);
