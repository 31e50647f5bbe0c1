import type { RowCode } from './row-code.ts';

/** What else is known of a user, as bits. */
export const userMarks = { duplicate: 1, sharedNumber: 2, sharedMailbox: 4 } as const;

/**
 * What lists need of every user, in the order of the file: where the row stands, its code and its
 * marks. 13 bytes a user; the row itself is read again when it is shown.
 */
export class UserIndex {
  #offsets = new Float64Array(1024);
  #codes = new Uint32Array(1024);
  #marks = new Uint8Array(1024);
  length = 0;

  add(offset: number, code: RowCode): void {
    if (this.length === this.#codes.length) this.#grow();
    this.#offsets[this.length] = offset;
    this.#codes[this.length] = code;
    this.length++;
  }

  /** Offset of the user's row in the table's stream. */
  offset(user: number): number {
    return this.#offsets[user] ?? 0;
  }

  code(user: number): RowCode {
    return this.#codes[user] ?? 0;
  }

  setCode(user: number, code: RowCode): void {
    this.#codes[user] = code;
  }

  marks(user: number): number {
    return this.#marks[user] ?? 0;
  }

  mark(user: number, mark: number): void {
    this.#marks[user] = (this.#marks[user] ?? 0) | mark;
  }

  /** How many users have a mark. */
  marked(mark: number): number {
    let count = 0;
    for (let user = 0; user < this.length; user++) if (this.marks(user) & mark) count++;
    return count;
  }

  #grow(): void {
    const size = Math.ceil(this.length * 1.5);
    const [offsets, codes, marks] = [this.#offsets, this.#codes, this.#marks];
    this.#offsets = new Float64Array(size);
    this.#offsets.set(offsets);
    this.#codes = new Uint32Array(size);
    this.#codes.set(codes);
    this.#marks = new Uint8Array(size);
    this.#marks.set(marks);
  }
}
