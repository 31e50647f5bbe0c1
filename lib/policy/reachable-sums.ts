/**
 * Sums that subsets can have, as bits of one integer: bit s is set where some subset of the weights
 * sums to s.
 */
export type ReachableSums = bigint;

/** Sums of subsets below a bound, in addition to those that are given. */
export function reachableSums(
  weights: readonly number[],
  below: number,
  given: ReachableSums = 1n,
): ReachableSums {
  return weights.reduce(
    (sums, weight) =>
      weight < below ? BigInt.asUintN(below, sums | (sums << BigInt(weight))) : sums,
    BigInt.asUintN(Math.max(0, below), given),
  );
}

/**
 * For each run of `length` neighbouring weights, the sums that the other weights reach.
 *
 * Halves the runs and adds, for each half, what no run of it leaves out. Cost: weights × log(weights)
 * shifts of `below` bits.
 */
export function reachableWithoutEachRun(
  weights: readonly number[],
  length: number,
  below: number,
): readonly ReachableSums[] {
  const results: ReachableSums[] = [];
  const halve = (from: number, to: number, sums: ReachableSums): void => {
    if (to - from === 1) results.push(sums);
    else {
      const middle = (from + to) >> 1;
      halve(
        from,
        middle,
        reachableSums(weights.slice(middle - 1 + length, to - 1 + length), below, sums),
      );
      halve(middle, to, reachableSums(weights.slice(from, middle), below, sums));
    }
  };
  const runs = weights.length - length + 1;
  if (runs > 0) halve(0, runs, reachableSums([], below));
  return results;
}

/** Whether some sum lies in from … to, both ends included. */
export function reachesBetween(sums: ReachableSums, from: number, to: number): boolean {
  return to >= 0 && BigInt.asUintN(to + 1, sums) >> BigInt(Math.max(0, from)) !== 0n;
}

/** The largest sum below a bound. */
export function largestBelow(sums: ReachableSums, bound: number): number | null {
  const low = BigInt.asUintN(Math.max(0, bound), sums);
  return low === 0n ? null : highestBit(low);
}

/** The smallest sum from a bound up. */
export function smallestFrom(sums: ReachableSums, bound: number): number | null {
  const from = Math.max(0, bound);
  const high = sums >> BigInt(from);
  return high === 0n ? null : from + highestBit(high & -high);
}

function highestBit(bits: bigint): number {
  const digits = bits.toString(16);
  return 4 * digits.length - 1 - (Math.clz32(parseInt(digits.charAt(0), 16)) - 28);
}
