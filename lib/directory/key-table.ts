/** Tables that grow one by one, so that no growth needs all the memory twice. */
const partCount = 64;
/** Slots at most this full; beyond, a part grows by half. */
const maxLoad = 0.85;
const empty = 0xffff_ffff;

/**
 * Remembers for each key the first user that had it, without the key itself: a hash of 64 bits and
 * a number, 12 bytes a slot and at most 24 a key. Among ten million keys the chance that any two
 * are taken for one is below one in a hundred thousand.
 */
export class KeyTable {
  readonly #parts = Array.from({ length: partCount }, () => new Part(64));

  /**
   * Looks a key up and adds it where it is new.
   *
   * @returns the user that had it first, or `null`
   */
  firstUser({ high, low }: KeyHash, user: number): number | null {
    return this.#parts[high >>> 26]?.firstUser(high, low, user) ?? null;
  }

  /** How much memory it takes. */
  get bytes(): number {
    return this.#parts.reduce((sum, part) => sum + part.bytes, 0);
  }
}

/** 64 bits of hash, as two whole numbers of 32 bits. */
export interface KeyHash {
  readonly high: number;
  readonly low: number;
}

class Part {
  #high: Uint32Array;
  #low: Uint32Array;
  #users: Uint32Array;
  #count = 0;

  constructor(size: number) {
    this.#high = new Uint32Array(size);
    this.#low = new Uint32Array(size);
    this.#users = new Uint32Array(size).fill(empty);
  }

  get bytes(): number {
    return 12 * this.#users.length;
  }

  firstUser(high: number, low: number, user: number): number | null {
    let slot = this.#find(high, low);
    const found = this.#users[slot] ?? 0;
    if (found !== empty) return found;
    if (this.#count >= maxLoad * this.#users.length) {
      this.#grow();
      slot = this.#find(high, low);
    }
    this.#put(slot, high, low, user);
    this.#count++;
    return null;
  }

  #find(high: number, low: number): number {
    const size = this.#users.length;
    let slot = Math.floor(((low >>> 0) / 0x1_0000_0000) * size);
    while (
      this.#users[slot] !== empty &&
      (this.#low[slot] !== low >>> 0 || this.#high[slot] !== high >>> 0)
    ) {
      slot = slot + 1 === size ? 0 : slot + 1;
    }
    return slot;
  }

  #put(slot: number, high: number, low: number, user: number): void {
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#users[slot] = user;
  }

  #grow(): void {
    const [high, low, users] = [this.#high, this.#low, this.#users];
    const size = Math.ceil(users.length * 1.5);
    this.#high = new Uint32Array(size);
    this.#low = new Uint32Array(size);
    this.#users = new Uint32Array(size).fill(empty);
    users.forEach((user, slot) => {
      if (user === empty) return;
      const [keyHigh = 0, keyLow = 0] = [high[slot], low[slot]];
      this.#put(this.#find(keyHigh, keyLow), keyHigh, keyLow, user);
    });
  }
}

/** Hashes a key that stands in bytes; ASCII letters count the same in both cases. */
export function hashOfBytes(bytes: Uint8Array, start: number, end: number): KeyHash {
  let high = 0x811c_9dc5;
  let low = 0x9e37_79b9;
  for (let at = start; at < end; at++) {
    let byte = bytes[at] ?? 0;
    if (byte >= 65 && byte <= 90) byte |= 32;
    high = Math.imul(high ^ byte, 0x0100_0193);
    low = Math.imul((low << 5) ^ (low >>> 27) ^ byte, 0x85eb_ca6b);
  }
  return { high: mixed(high ^ low), low: mixed(low ^ Math.imul(high, 0xc2b2_ae35)) };
}

function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
