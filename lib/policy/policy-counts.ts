import type { EnabledMethods } from './enabled-methods.ts';
import { addModulo, countExactly, subtractModulo } from './exact-count.ts';
import { subsetCounts, upTo, upToWithout } from './subset-counts.ts';

/** Exact counts for a policy; those by method follow the order of the weights. */
export interface PolicyCounts {
  readonly accepted: bigint;
  readonly minimalAccepted: bigint;
  readonly maximalRejected: bigint;
  readonly swings: readonly bigint[];
  /** Accepted combinations without the method. */
  readonly acceptedWithout: readonly bigint[];
  /** Minimal accepted combinations without the method. */
  readonly minimalWithout: readonly bigint[];
}

/**
 * Counts by dynamic programming over the sums below the level. Cost: methods × level, and for each
 * distinct weight methods × level / weight; nothing grows with the number of combinations.
 */
export function policyCounts(enabled: EnabledMethods): PolicyCounts {
  const { weights } = enabled;
  const [rejected = 0n, minimalAccepted = 0n, maximalRejected = 0n, ...byMethod] = countExactly(
    weights.length,
    (modulus) => residues(enabled, modulus),
  );
  const all = 1n << BigInt(weights.length);
  const part = (offset: number): bigint[] =>
    weights.map((_, index) => byMethod[3 * index + offset] ?? 0n);
  return {
    accepted: all - rejected,
    minimalAccepted,
    maximalRejected,
    swings: part(0),
    acceptedWithout: part(1).map((rejectedWithout) => all / 2n - rejectedWithout),
    minimalWithout: part(2),
  };
}

/** Rejected, minimal accepted, maximal rejected; then swings, rejected and minimal without each. */
function residues({ weights, level, total }: EnabledMethods, modulus: number): number[] {
  const add = (a: number, b: number): number => addModulo(modulus, a, b);
  const subtract = (a: number, b: number): number => subtractModulo(modulus, a, b);
  const rows = subsetCounts(weights, level, modulus);
  const all = rows[weights.length];
  const top = level - 1;

  // A minimal accepted combination ends, heaviest first, with the member that reaches the level.
  const endingAt = weights.map((weight, index) => {
    const row = rows[index];
    return subtract(upTo(row, top), upTo(row, top - weight));
  });

  // A maximal rejected combination holds everything lighter than its lightest absent method.
  let maximal = total < level ? 1 : 0;
  let lighter = total;
  weights.forEach((weight, index) => {
    lighter -= weight;
    const row = rows[index];
    maximal = add(maximal, subtract(upTo(row, top - lighter), upTo(row, top - lighter - weight)));
  });

  const figures = [upTo(all, top), endingAt.reduce(add, 0), maximal];
  let before = 0;
  weights.forEach((weight, index) => {
    if (weight === weights[index - 1]) {
      figures.push(...figures.slice(-3)); // interchangeable with the one before
    } else {
      const rejected = upToWithout(all, top, weight, modulus);
      const swings = subtract(rejected, upToWithout(all, top - weight, weight, modulus));
      let minimal = before;
      for (let last = index + 1; last < weights.length; last++) {
        const row = rows[last];
        const under = upToWithout(row, top, weight, modulus);
        const far = upToWithout(row, top - (weights[last] ?? 0), weight, modulus);
        minimal = add(minimal, subtract(under, far));
      }
      figures.push(swings, rejected, minimal);
    }
    before = add(before, endingAt[index] ?? 0);
  });
  return figures;
}
