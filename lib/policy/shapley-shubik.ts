import type { EnabledMethods } from './enabled-methods.ts';
import { addModulo, countExactly, subtractModulo } from './exact-count.ts';
import { upTo } from './subset-counts.ts';

/**
 * Shapley–Shubik index of each enabled method: the share of all orders of completing methods in
 * which it is the one that reaches the level (Shapley and Shubik 1954).
 *
 * @returns in the order of the weights. Cost: methods² × level
 */
export function shapleyShubik({ weights, level }: EnabledMethods): readonly number[] {
  const methods = weights.length;
  const distinct = weights.filter((weight, index) => weight !== weights[index - 1]);
  const swings = countExactly(methods, (modulus) => {
    const rows = countsBySize(weights, level, modulus);
    return distinct.flatMap((weight) => swingsBySize(rows, weight, modulus));
  });
  const index = new Map(
    distinct.map((weight, which) => {
      let sum = 0;
      let orders = methods; // methods · C(methods − 1, size)
      for (let size = 0; size < methods; size++) {
        sum += Number(swings[which * methods + size] ?? 0n) / orders;
        orders = (orders * (methods - 1 - size)) / (size + 1);
      }
      return [weight, sum];
    }),
  );
  return weights.map((weight) => index.get(weight) ?? 0);
}

/** Row k, at s: how many combinations of k methods have a sum `<= s`, below the level. */
function countsBySize(
  weights: readonly number[],
  below: number,
  modulus: number,
): readonly Float64Array[] {
  const rows = Array.from({ length: weights.length + 1 }, () => new Float64Array(below));
  rows[0]?.fill(1);
  const heavier = weights.reduce((sums, weight) => [...sums, (sums.at(-1) ?? 0) + weight], [0]);
  weights.forEach((weight, index) => {
    for (let size = index + 1; size > 0; size--) {
      const row = rows[size] as Float64Array;
      const smaller = rows[size - 1] as Float64Array;
      // Heaviest first, so the lightest combination of this size is that of the latest methods.
      const lightest = (heavier[index + 1] ?? 0) - (heavier[index + 1 - size] ?? 0);
      for (let sum = lightest; sum < below; sum++) {
        const count = (row[sum] ?? 0) + (smaller[sum - weight] ?? 0);
        row[sum] = count >= modulus ? count - modulus : count;
      }
    }
  });
  return rows;
}

/** For each size, how many combinations without the weight become accepted with it. */
function swingsBySize(
  rows: readonly Float64Array[],
  weight: number,
  modulus: number,
): readonly number[] {
  const below = rows[0]?.length ?? 0;
  return rows.slice(0, -1).map((_, size) => {
    let count = 0;
    for (let rest = below - 1, k = size, plus = true; rest >= 0 && k >= 0; rest -= weight, k--) {
      const row = rows[k];
      const far = upTo(row, rest - weight);
      const near = subtractModulo(modulus, upTo(row, rest), far);
      count = plus ? addModulo(modulus, count, near) : subtractModulo(modulus, count, near);
      plus = !plus;
    }
    return count;
  });
}
