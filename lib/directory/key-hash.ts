/** High half of the last hash; low half is what {@link hashLow} returns. Two numbers cost an object. */
export let hashHigh = 0;

/**
 * Hashes a key that stands in bytes, four at a time; ASCII letters count the same in both cases.
 *
 * @returns the low 32 bits; the high ones are in {@link hashHigh} until the next call
 */
export function hashLow(bytes: Uint8Array, start: number, end: number): number {
  let high = 0x811c_9dc5;
  let low = 0x9e37_79b9;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word = lowerCased(
      (bytes[at] ?? 0) |
        ((bytes[at + 1] ?? 0) << 8) |
        ((bytes[at + 2] ?? 0) << 16) |
        ((bytes[at + 3] ?? 0) << 24),
    );
    high = mixedHigh(high, word);
    low = mixedLow(low, word);
  }
  let rest = 0;
  for (; at < end; at++) rest = (rest << 8) | (bytes[at] ?? 0);
  const last = lowerCased(rest);
  const length = end - start;
  high = mixedHigh(mixedHigh(high, last), length);
  low = mixedLow(mixedLow(low, last), length);
  hashHigh = avalanche(high ^ (low >>> 16));
  return avalanche(low ^ Math.imul(high, 0xc2b2_ae35));
}

/** Four bytes at once: those from A to Z become a to z. */
function lowerCased(word: number): number {
  const seven = word & 0x7f7f_7f7f;
  const isUpper = (seven + 0x3f3f_3f3f) & ~(seven + 0x2525_2525) & ~word & 0x8080_8080;
  return word | (isUpper >>> 2);
}

function mixedHigh(hash: number, word: number): number {
  const mixed = hash ^ Math.imul(word, 0xcc9e_2d51);
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b87_3593);
}

function mixedLow(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x85eb_ca6b);
  return mixed ^ (mixed >>> 15);
}

/** Every bit of the one changes half of the other's: the last step of MurmurHash3. */
function avalanche(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
