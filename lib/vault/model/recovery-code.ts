/** Without letters that look like digits (Crockford's base32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bits = 128;
const dataLength = Math.ceil(bits / 5);
const checkPrime = 1021;
const groupLength = 4;

/** Writes 128 random bits as seven groups of four; the last two characters check the others. */
export function formatRecoveryCode(random: Uint8Array): string {
  let number = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) << 2n;
  const values: number[] = [];
  for (let at = 0; at < dataLength; at++, number >>= 5n) values.unshift(Number(number & 31n));
  const check = checkOf(values);
  const text = [...values, check >> 5, check & 31].map((value) => alphabet.charAt(value)).join('');
  return text.replace(new RegExp(`(.{${groupLength}})(?!$)`, 'g'), '$1-');
}

/**
 * Reads a recovery code as somebody typed it: in any case, grouped in any way, with O for 0 and I
 * or L for 1.
 *
 * @returns its 28 characters, or null when one was mistyped or left out
 */
export function readRecoveryCode(text: string): string | null {
  const code = text
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const values = Array.from(code, (letter) => alphabet.indexOf(letter));
  if (values.length !== dataLength + 2 || values.includes(-1)) return null;
  const [high = 0, low = 0] = values.splice(dataLength);
  return checkOf(values) === ((high << 5) | low) ? code : null;
}

/** A weighted sum finds every single wrong character and every two that changed places. */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value, index) => (sum + value * (index + 1)) % checkPrime, 7);
}
