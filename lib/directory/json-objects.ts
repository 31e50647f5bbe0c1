import { maxRowBytes } from './row-finder.ts';

const quote = 34;
const backslash = 92;
const openBrace = 123;
const closeBrace = 125;
const openBracket = 91;
const closeBracket = 93;

/**
 * Cuts the objects out of a list in a stream of JSON: the list is the whole text, or the value of
 * one of some keys of the outermost object. What is outside the list is skipped unread.
 */
export class JsonObjects {
  readonly #keys: readonly string[];
  #depth = 0;
  /** Depth of the list's items; 0 while outside it. */
  #itemDepth = 0;
  #inString = false;
  #escaped = false;
  /** Bytes of the string at hand, as long as it may be a key of the outermost object. */
  #key: number[] | null = null;
  #lastKey = '';
  #started = false;
  #finished = false;
  #offset = 0;
  #fault: number | null = null;
  /** The object at hand, as far as it has come. */
  #object: Uint8Array[] | null = null;
  #objectBytes = 0;

  constructor(keys: readonly string[]) {
    this.#keys = keys;
  }

  /**
   * Takes the next bytes.
   *
   * @returns the objects that end in them; `null` for an item that is no object or is too large
   */
  push(chunk: Uint8Array): (Uint8Array | null)[] {
    const found: (Uint8Array | null)[] = [];
    let objectStart = this.#object === null ? -1 : 0;
    for (let at = 0; at < chunk.length && this.#fault === null; at++) {
      const byte = chunk[at] ?? 0;
      if (this.#inString) {
        this.#string(byte);
        continue;
      }
      if (byte === quote) {
        this.#inString = true;
        this.#key = this.#depth === 1 && this.#itemDepth === 0 ? [] : null;
        if (this.#depth === 0) this.#fault = this.#offset + at;
        else if (this.#depth + 1 === this.#itemDepth) this.#scalar = true;
      } else if (byte === openBrace || byte === openBracket) {
        if (this.#finished || this.#depth > 500) this.#fault = this.#offset + at;
        this.#started = true;
        this.#depth++;
        if (byte === openBracket && this.#itemDepth === 0 && this.#isUserList()) {
          this.#itemDepth = this.#depth + 1;
        } else if (byte === openBrace && this.#depth === this.#itemDepth) {
          objectStart = at;
          this.#object = [];
          this.#objectBytes = 0;
        }
      } else if (byte === closeBrace || byte === closeBracket) {
        if (this.#depth === this.#itemDepth && byte === closeBrace && this.#object !== null) {
          found.push(this.#take(chunk.subarray(objectStart, at + 1)));
          objectStart = -1;
        }
        this.#depth--;
        if (this.#depth + 1 < this.#itemDepth) {
          if (this.#scalar) found.push(null);
          this.#scalar = false;
          this.#itemDepth = 0;
        }
        if (this.#depth < 0) this.#fault = this.#offset + at;
        else if (this.#depth === 0) this.#finished = true;
      } else if (byte > 32 && this.#depth === 0) {
        this.#fault = this.#offset + at;
      } else if (byte > 32 && byte !== 44 && this.#depth + 1 === this.#itemDepth) {
        this.#scalar = true;
      } else if (byte === 44 && this.#depth + 1 === this.#itemDepth && this.#scalar) {
        found.push(null);
        this.#scalar = false;
      }
    }
    if (this.#object !== null) this.#keep(chunk.subarray(objectStart));
    this.#offset += chunk.length;
    return found;
  }

  /** Offset where the text stops being JSON; its length where the end is missing; else `null`. */
  fault(): number | null {
    if (this.#fault !== null) return this.#fault;
    return this.#started && this.#depth === 0 && !this.#inString ? null : this.#offset;
  }

  /** An item that is no object was begun. */
  #scalar = false;

  #string(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === backslash) this.#escaped = true;
    else if (byte === quote) {
      this.#inString = false;
      if (this.#key !== null) this.#lastKey = String.fromCharCode(...this.#key);
      this.#key = null;
    } else if (this.#key !== null && this.#key.length < 32) this.#key.push(byte);
  }

  #isUserList(): boolean {
    return this.#depth === 1 || (this.#depth === 2 && this.#keys.includes(this.#lastKey));
  }

  #keep(part: Uint8Array): void {
    this.#objectBytes += part.length;
    if (this.#objectBytes <= maxRowBytes) this.#object?.push(part.slice());
  }

  #take(last: Uint8Array): Uint8Array | null {
    const parts = this.#object ?? [];
    this.#object = null;
    this.#objectBytes += last.length;
    if (this.#objectBytes > maxRowBytes) return null;
    if (parts.length === 0) return last;
    const whole = new Uint8Array(this.#objectBytes);
    let at = 0;
    for (const part of [...parts, last]) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}
