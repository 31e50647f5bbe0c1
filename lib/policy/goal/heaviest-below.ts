import type { Point } from './demands.ts';

/** A combination that weighs most at a point. */
export interface Heaviest {
  /** At the point. */
  readonly sum: number;
  readonly members: readonly number[];
}

/**
 * The heaviest combination at a point of those whose weights stay below a bound. A knapsack; cost:
 * weights × bound.
 *
 * @param weights - by method; an infinite one takes no part
 * @param bound - `>= 1`; in the units of the weights
 */
export function heaviestBelow(weights: readonly number[], bound: number, point: Point): Heaviest {
  const most = new Float64Array(bound).fill(-Infinity);
  most[0] = 0;
  const takes = weights.map((weight, method) => {
    const taken = new Uint8Array(bound);
    for (let sum = bound - 1; sum >= weight; sum--) {
      const taking = (most[sum - weight] ?? 0) + (point[method] ?? 0);
      if (taking <= (most[sum] ?? 0)) continue;
      most[sum] = taking;
      taken[sum] = 1;
    }
    return taken;
  });
  const best = most.reduce((at, value, sum) => (value > (most[at] ?? 0) ? sum : at), 0);
  return { sum: most[best] ?? 0, members: membersAt(weights, takes, best) };
}

function membersAt(
  weights: readonly number[],
  takes: readonly Uint8Array[],
  sum: number,
): readonly number[] {
  const members: number[] = [];
  let rest = sum;
  for (let method = weights.length - 1; method >= 0; method--) {
    if (takes[method]?.[rest] !== 1) continue;
    members.push(method);
    rest -= weights[method] ?? 0;
  }
  return members;
}
