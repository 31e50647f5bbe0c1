/** The part of `localStorage` that is used; a page whose storage is switched off passes null. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * One JSON value under one key. Reading is synchronous, so that the first paint already shows it.
 * Storage that is full, damaged or switched off costs the memory of it, never the page.
 */
export class Stored<T> {
  readonly #key: string;
  readonly #store: KeyValueStore | null;
  readonly #parse: (value: unknown) => T | null;

  /** @param parse - checks what was stored, perhaps by another version; null means "as if absent" */
  constructor(key: string, store: KeyValueStore | null, parse: (value: unknown) => T | null) {
    this.#key = key;
    this.#store = store;
    this.#parse = parse;
  }

  read(): T | null {
    try {
      const text = this.#store?.getItem(this.#key) ?? null;
      return text === null ? null : this.#parse(JSON.parse(text));
    } catch {
      return null;
    }
  }

  /** @returns false where the browser did not keep the value */
  write(value: T): boolean {
    try {
      this.#store?.setItem(this.#key, JSON.stringify(value));
      return this.#store !== null;
    } catch {
      return false;
    }
  }

  /** Calls back with each value that another view of this origin writes; returns the way to stop. */
  watch(changed: (value: T) => void): () => void {
    const listener = (event: StorageEvent) => {
      if (event.key !== this.#key) return;
      const value = this.read();
      if (value !== null) changed(value);
    };
    addEventListener('storage', listener);
    return () => removeEventListener('storage', listener);
  }
}
