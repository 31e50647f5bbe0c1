/** Whole-number arithmetic for the fraction-free simplex, in plain numbers or in big integers. */
export interface Arithmetic<N> {
  readonly of: (value: number) => N;
  readonly negative: (a: N) => N;
  /** a + b·c. */
  readonly plusTimes: (a: N, b: N, c: N) => N;
  /** Adds to each number of a row as many times that of another. */
  readonly addTimes: (row: N[], other: readonly N[], times: N) => void;
  /**
   * Replaces each number a of a row by (p·a − b·c) / d, where c is that of another row, but for the
   * column that they are crossed at; the division leaves no rest.
   */
  readonly cross: (row: N[], p: N, b: N, other: readonly N[], d: N, but: number) => void;
  /** −1, 0 or 1: the sign of a·d − c·b. */
  readonly compareProducts: (a: N, d: N, c: N, b: N) => number;
  readonly sign: (a: N) => number;
  readonly less: (a: N, b: N) => boolean;
  /** Whether b divides a. */
  readonly divides: (b: N, a: N) => boolean;
  /** ⌊a / b⌋ for b > 0. */
  readonly floor: (a: N, b: N) => number;
  readonly ratio: (a: N, b: N) => number;
}

/** Thrown by {@link plainArithmetic} where a number leaves the range of exact doubles. */
export class NumbersTooLarge extends RangeError {}

function exact(value: number): number {
  if (value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER) {
    throw new NumbersTooLarge('beyond 2^53');
  }
  return value;
}

/** Fast and exact, or it throws {@link NumbersTooLarge}. */
export const plainArithmetic: Arithmetic<number> = {
  of: (value) => value,
  negative: (a) => -a,
  plusTimes: (a, b, c) => exact(a + exact(b * c)),
  addTimes: (row, other, times) => {
    let largest = 0;
    for (let column = 0; column < row.length; column++) {
      const added = (other[column] ?? 0) * times;
      const sum = (row[column] ?? 0) + added;
      largest = Math.max(largest, Math.abs(added), Math.abs(sum));
      row[column] = sum;
    }
    exact(largest);
  },
  cross: (row, p, b, other, d, but) => {
    let largest = 0;
    for (let column = 0; column < row.length; column++) {
      if (column === but) continue;
      const one = p * (row[column] ?? 0);
      const two = b * (other[column] ?? 0);
      largest = Math.max(largest, Math.abs(one), Math.abs(two), Math.abs(one - two));
      row[column] = (one - two) / d;
    }
    exact(largest);
  },
  compareProducts: (a, d, c, b) => Math.sign(exact(a * d) - exact(c * b)),
  sign: Math.sign,
  less: (a, b) => a < b,
  divides: (b, a) => a % b === 0,
  floor: (a, b) => Math.floor(a / b),
  ratio: (a, b) => a / b,
};

/** Exact whatever the size; some fifty times slower. */
export const bigArithmetic: Arithmetic<bigint> = {
  of: BigInt,
  negative: (a) => -a,
  plusTimes: (a, b, c) => a + b * c,
  addTimes: (row, other, times) => {
    for (let column = 0; column < row.length; column++) {
      row[column] = (row[column] ?? 0n) + (other[column] ?? 0n) * times;
    }
  },
  cross: (row, p, b, other, d, but) => {
    for (let column = 0; column < row.length; column++) {
      if (column === but) continue;
      row[column] = (p * (row[column] ?? 0n) - b * (other[column] ?? 0n)) / d;
    }
  },
  compareProducts: (a, d, c, b) => signOf(a * d - c * b),
  sign: signOf,
  less: (a, b) => a < b,
  divides: (b, a) => a % b === 0n,
  floor: (a, b) => Number(a >= 0n ? a / b : -((-a + b - 1n) / b)),
  ratio: (a, b) => Number(a) / Number(b),
};

function signOf(value: bigint): number {
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}
