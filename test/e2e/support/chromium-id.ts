import { createHash } from 'node:crypto';

/**
 * The id that Chromium gives an unpacked extension with a `key`: the first 128 bits of the
 * key's SHA-256, written with the letters a–p.
 */
export function chromiumId(key: string): string {
  const hex = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return hex.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
