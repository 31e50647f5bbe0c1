/** Keys of a user that say who it is and what it can bring; `attributes` holds what sites add. */
const wantedKeys: ReadonlySet<string> = new Set(
  'userName displayName active emails phoneNumbers value type primary username firstName lastName email enabled totp attributes credentials'.split(
    ' ',
  ),
);

const decoder = new TextDecoder();
const quote = 34;
const backslash = 92;

/**
 * Reads the wanted keys of a user object, at any depth (all keys within `attributes`); everything
 * else is passed over as bytes.
 *
 * SECURITY: a password or hash never becomes a string, as its key is not wanted.
 *
 * @returns `null` for anything but a well-formed object
 */
export function wantedOf(bytes: Uint8Array | null): Readonly<Record<string, unknown>> | null {
  if (bytes === null) return null;
  const reader = new WantedReader(bytes);
  const value = reader.value(false);
  return reader.isWhole && typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

class WantedReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #broken = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isWhole(): boolean {
    this.#space();
    return !this.#broken && this.#at === this.#bytes.length;
  }

  value(all: boolean): unknown {
    this.#space();
    const byte = this.#bytes[this.#at];
    if (byte === 123) return this.#object(all);
    if (byte === 91) return this.#list(all);
    if (byte === quote) return this.#string();
    return this.#scalar();
  }

  #object(all: boolean): Record<string, unknown> {
    const found: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    this.#at++;
    this.#items(125, () => {
      const key = this.#string();
      this.#space();
      if (this.#bytes[this.#at] !== 58) this.#broken = true;
      this.#at++;
      if (all || wantedKeys.has(key)) found[key] = this.value(all || key === 'attributes');
      else this.#skip();
    });
    return found;
  }

  #list(all: boolean): unknown[] {
    const found: unknown[] = [];
    this.#at++;
    this.#items(93, () => found.push(this.value(all)));
    return found;
  }

  /** Runs over comma-separated items up to a closing byte. */
  #items(close: number, item: () => void): void {
    for (let first = true; !this.#broken; first = false) {
      this.#space();
      const byte = this.#bytes[this.#at];
      if (byte === close && first) break;
      if (!first) {
        if (byte === close) break;
        if (byte !== 44) this.#broken = true;
        this.#at++;
        this.#space();
      }
      if (this.#at >= this.#bytes.length) this.#broken = true;
      if (!this.#broken) item();
    }
    this.#at++;
  }

  #string(): string {
    this.#space();
    const start = this.#at;
    if (this.#bytes[start] !== quote) this.#broken = true;
    this.#passString();
    if (this.#broken) return '';
    try {
      return JSON.parse(decoder.decode(this.#bytes.subarray(start, this.#at))) as string;
    } catch {
      this.#broken = true;
      return '';
    }
  }

  #scalar(): unknown {
    const start = this.#at;
    this.#passScalar();
    try {
      return JSON.parse(decoder.decode(this.#bytes.subarray(start, this.#at)));
    } catch {
      this.#broken = true;
      return null;
    }
  }

  /** Passes over a value without making anything of it. */
  #skip(): void {
    this.#space();
    let depth = 0;
    do {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) this.#broken = true;
      else if (byte === quote) this.#passString();
      else if (byte === 123 || byte === 91) {
        depth++;
        this.#at++;
      } else if (byte === 125 || byte === 93) {
        depth--;
        this.#at++;
      } else if (depth > 0) this.#at++;
      else this.#passScalar();
    } while (depth > 0 && !this.#broken);
  }

  #passString(): void {
    for (this.#at++; this.#bytes[this.#at] !== quote; this.#at++) {
      if (this.#at >= this.#bytes.length) {
        this.#broken = true;
        return;
      }
      if (this.#bytes[this.#at] === backslash) this.#at++;
    }
    this.#at++;
  }

  #passScalar(): void {
    const start = this.#at;
    while (this.#at < this.#bytes.length && !isEndOfScalar(this.#bytes[this.#at] ?? 0)) this.#at++;
    if (this.#at === start) this.#broken = true;
  }

  #space(): void {
    while (isSpace(this.#bytes[this.#at] ?? 0)) this.#at++;
  }
}

const isSpace = (byte: number): boolean => byte === 32 || byte === 9 || byte === 10 || byte === 13;
const isEndOfScalar = (byte: number): boolean =>
  isSpace(byte) || byte === 44 || byte === 125 || byte === 93 || byte === 58;
