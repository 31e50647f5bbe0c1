const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Values by the code of their letter. */
const values = new Int8Array(128).fill(-1);
for (const [value, letter] of Array.from(alphabet).entries()) values[letter.charCodeAt(0)] = value;

/** Writes bytes in base32, upper-case and without padding (RFC 4648 §6). */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet.charAt((held >>> (bits - 5)) & 31);
    held &= 31;
  }
  return bits > 0 ? text + alphabet.charAt((held << (5 - bits)) & 31) : text;
}

/** Bytes of a base32 text, and whether bits were left over that make no byte. */
export interface Base32Bytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Leftover bits that are not zero, or a whole letter too many: an encoder writes neither. */
  readonly hasStrayBits: boolean;
}

/** Reads base32 without padding; `null` for anything but its 32 upper-case characters. */
export function fromBase32(text: string): Base32Bytes | null {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let at = 0;
  let bits = 0;
  let held = 0;
  for (let letter = 0; letter < text.length; letter++) {
    const value = values[text.charCodeAt(letter)] ?? -1;
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >>> bits) & 0xff;
    }
  }
  return { bytes, hasStrayBits: bits >= 5 || (held & ((1 << bits) - 1)) !== 0 };
}
