import { hashHigh, hashLow } from './key-hash.ts';

/** Tables that grow one by one, so that no growth needs all the memory twice. */
const partCount = 64;
/** Slots at most this full; beyond, a part grows by half. */
const maxLoad = 0.85;
const empty = 0xffff_ffff;
/** How many keys wait for their part: its slots are then fetched once for all of them. */
const waitingKeys = 256;

/** Told that a user has a key that an earlier one had. */
export type OnRepeat = (first: number, user: number) => void;

/**
 * Remembers for each key the first user that had it, without the key itself: a hash of 64 bits and
 * a number, 12 bytes a slot and at most 24 a key. Among ten million keys the chance that any two
 * are taken for one is below one in a hundred thousand.
 */
export class KeyTable {
  readonly #parts = Array.from({ length: partCount }, () => new Part(64));
  /** Who is told of keys that {@link add} finds repeated. */
  onRepeat: OnRepeat;

  constructor(onRepeat: OnRepeat = () => undefined) {
    this.onRepeat = onRepeat;
  }

  /**
   * Looks up a key that stands in bytes, in any case, and adds it where it is new.
   *
   * @returns the user that had it first, or `null`
   */
  firstUser(bytes: Uint8Array, start: number, end: number, user: number): number | null {
    const low = hashLow(bytes, start, end);
    return this.#parts[hashHigh >>> 26]?.firstUser(hashHigh, low, user) ?? null;
  }

  /** Adds a key; that it is a repeated one is told some keys later, at the latest by {@link finish}. */
  add(bytes: Uint8Array, start: number, end: number, user: number): void {
    const low = hashLow(bytes, start, end);
    this.#parts[hashHigh >>> 26]?.add(hashHigh, low, user, this.onRepeat);
  }

  /** Tells what is still to be told. */
  finish(): void {
    for (const part of this.#parts) part.addWaiting(this.onRepeat);
  }

  /** How much memory it takes. */
  get bytes(): number {
    return this.#parts.reduce((sum, part) => sum + part.bytes, 0);
  }
}

/** Slots of three numbers: high and low half of the hash, and the user. */
class Part {
  #slots: Uint32Array;
  #size: number;
  #count = 0;
  readonly #waiting = new Uint32Array(3 * waitingKeys);
  #waitingEnd = 0;

  constructor(size: number) {
    this.#size = size;
    this.#slots = new Uint32Array(3 * size).fill(empty);
  }

  get bytes(): number {
    return 4 * (this.#slots.length + this.#waiting.length);
  }

  add(high: number, low: number, user: number, onRepeat: OnRepeat): void {
    const at = this.#waitingEnd;
    this.#waiting[at] = high;
    this.#waiting[at + 1] = low;
    this.#waiting[at + 2] = user;
    this.#waitingEnd = at + 3;
    if (this.#waitingEnd === this.#waiting.length) this.addWaiting(onRepeat);
  }

  addWaiting(onRepeat: OnRepeat): void {
    const waiting = this.#waiting;
    for (let at = 0; at < this.#waitingEnd; at += 3) {
      const user = waiting[at + 2] ?? 0;
      const first = this.firstUser(waiting[at] ?? 0, waiting[at + 1] ?? 0, user);
      if (first !== null) onRepeat(first, user);
    }
    this.#waitingEnd = 0;
  }

  firstUser(high: number, low: number, user: number): number | null {
    let at = this.#find(high, low);
    const found = this.#slots[at + 2] ?? 0;
    if (found !== empty) return found;
    if (this.#count >= maxLoad * this.#size) {
      this.#grow();
      at = this.#find(high, low);
    }
    this.#put(at, high, low, user);
    this.#count++;
    return null;
  }

  /** Where the key stands, or where there is room for it. */
  #find(high: number, low: number): number {
    const slots = this.#slots;
    let at = 3 * Math.floor(((low >>> 0) / 0x1_0000_0000) * this.#size);
    while (slots[at + 2] !== empty && (slots[at + 1] !== low >>> 0 || slots[at] !== high >>> 0)) {
      at = at + 3 === slots.length ? 0 : at + 3;
    }
    return at;
  }

  #put(at: number, high: number, low: number, user: number): void {
    this.#slots[at] = high;
    this.#slots[at + 1] = low;
    this.#slots[at + 2] = user;
  }

  #grow(): void {
    const old = this.#slots;
    this.#size = Math.ceil(this.#size * 1.5);
    this.#slots = new Uint32Array(3 * this.#size).fill(empty);
    for (let at = 0; at < old.length; at += 3) {
      const user = old[at + 2] ?? empty;
      if (user === empty) continue;
      const high = old[at] ?? 0;
      const low = old[at + 1] ?? 0;
      this.#put(this.#find(high, low), high, low, user);
    }
  }
}
