import { addModulo, subtractModulo } from './exact-count.ts';

/**
 * How many subsets of the first weights stay at or under a sum: row j is about the first j weights,
 * `row[s]` counts their subsets whose sum is `<= s`, modulo `modulus`.
 *
 * @param below - sums 0 … below − 1 are counted
 * @returns one row more than there are weights. Cost: weights × below
 */
export function subsetCounts(
  weights: readonly number[],
  below: number,
  modulus: number,
): readonly Float64Array[] {
  let row = new Float64Array(below).fill(1);
  const rows = [row];
  for (const weight of weights) {
    const next = row.slice();
    for (let sum = weight; sum < below; sum++) {
      const count = (row[sum] ?? 0) + (row[sum - weight] ?? 0);
      next[sum] = count >= modulus ? count - modulus : count;
    }
    rows.push((row = next));
  }
  return rows;
}

/** Number of subsets whose sum is `<= sum`; none is negative. */
export function upTo(row: Float64Array | undefined, sum: number): number {
  return sum < 0 ? 0 : (row?.[sum] ?? 0);
}

/**
 * Number of subsets whose sum is `<= sum` when one of the counted weights is taken out again:
 * of all subsets, those with the weight are the subsets without it, moved up by it, and so on.
 * Cost: sum / weight.
 */
export function upToWithout(
  row: Float64Array | undefined,
  sum: number,
  weight: number,
  modulus: number,
): number {
  let count = 0;
  for (let rest = sum, add = true; rest >= 0; rest -= weight, add = !add) {
    const term = row?.[rest] ?? 0;
    count = add ? addModulo(modulus, count, term) : subtractModulo(modulus, count, term);
  }
  return count;
}
