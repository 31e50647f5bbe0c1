import { finderBytes, type RowFinder, rowParts } from './row-finder.ts';
import { RowScanner } from './row-scanner.ts';
import { wideRowFinderWasm } from './wide-row-finder-wasm.ts';

/** What `wide-row-finder.wat` exports. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly line: { value: number };
  readonly count: { value: number };
  readonly stopped: { value: number };
  readonly find: (
    from: number,
    end: number,
    delimiter: number,
    width: number,
    wanted: number,
  ) => number;
}

/** Where things are in its memory, and how many wanted columns there is room for. */
const places = { wanted: 0, rows: 279_040, text: 1 << 20 } as const;
const maxWanted = 64;
const maxRows = 1024;

/** Compiled once: what was made fast stays so. */
let compiled: object | undefined;

const compile = (): object =>
  new WebAssembly.Module(Uint8Array.from(atob(wideRowFinderWasm), (byte) => byte.charCodeAt(0)));

const stops = { aRowItDoesNotRead: 1, enoughForOnce: 2 } as const;

/**
 * Finds rows 64 bytes at a time, with WebAssembly's instructions for 16 bytes. Rows whose quotes
 * are not those of RFC 4180 it leaves to {@link RowScanner}, so that both find the same.
 */
export class WideRowFinder implements RowFinder {
  readonly bytes: Uint8Array;
  readonly stride: number;
  rows: Int32Array;
  count = 0;
  line = 1;
  readonly #exports: Exports;
  readonly #rows: Int32Array;
  readonly #careful: RowScanner;
  readonly #delimiter: number;
  readonly #wanted: number;
  readonly #width: number;

  private constructor(
    exports: Exports,
    delimiter: number,
    wanted: readonly number[],
    width: number,
  ) {
    const { buffer } = exports.memory;
    this.#exports = exports;
    this.#delimiter = delimiter;
    this.#wanted = wanted.length;
    this.#width = width;
    this.stride = rowParts.cells + 2 * wanted.length;
    this.bytes = new Uint8Array(buffer, places.text, finderBytes);
    this.#rows = new Int32Array(buffer, places.rows, maxRows * this.stride);
    this.rows = this.#rows;
    this.#careful = new RowScanner(delimiter, wanted, width, this.bytes);
    new Int32Array(buffer, places.wanted, maxWanted).set(wanted);
  }

  /** @returns `null` where WebAssembly is not to be had, or the columns are too many */
  static make(delimiter: number, wanted: readonly number[], width: number): WideRowFinder | null {
    if (wanted.length > maxWanted) return null;
    try {
      const { exports } = new WebAssembly.Instance((compiled ??= compile()));
      return new WideRowFinder(exports as unknown as Exports, delimiter, wanted, width);
    } catch {
      // A page can forbid it, a browser can be short of address space.
      return null;
    }
  }

  find(from: number, end: number): number {
    const { find, line, count, stopped } = this.#exports;
    line.value = this.line;
    let at = from;
    do {
      at =
        find(at + places.text, end + places.text, this.#delimiter, this.#width, this.#wanted) -
        places.text;
    } while (count.value === 0 && stopped.value === stops.enoughForOnce && at > from);
    this.line = line.value;
    if (count.value === 0 && stopped.value !== 0) return this.#findCarefully(at, end);
    this.rows = this.#rows;
    this.count = count.value;
    return at;
  }

  #findCarefully(from: number, end: number): number {
    const careful = this.#careful;
    careful.line = this.line;
    const next = careful.find(from, end);
    this.line = careful.line;
    this.rows = careful.rows;
    this.count = careful.count;
    return next;
  }
}
