import { acceptedCount } from './accepted-count.ts';
import { enabledMethods } from './enabled-methods.ts';
import { countExactly } from './exact-count.ts';
import type { Policy } from './policy.ts';

/** How many combinations of all methods of the policy, disabled ones included, it rejects. */
export function rejectedCount(policy: Policy): bigint {
  const { ids } = enabledMethods(policy);
  const idle = policy.methods.length - ids.length;
  return ((1n << BigInt(ids.length)) - acceptedCount(policy)) << BigInt(idle);
}

/**
 * How many combinations both policies reject; exact to 64 methods.
 *
 * Cost: methods × level × level, in the units of either policy: at worst, with levels near 1000 that
 * nothing divides, some 10^8 additions.
 *
 * @param a - over the same methods, in the same order, as `b`
 */
export function bothRejectedCount(a: Policy, b: Policy): bigint {
  const one = enabledMethods(a);
  const other = enabledMethods(b);
  const [count = 0n] = countExactly(a.methods.length, (modulus) => {
    const counts = new Float64Array(one.level * other.level);
    counts[0] = 1;
    a.methods.forEach(({ points }, index) => {
      const across = points / one.unit;
      const along = (b.methods[index]?.points ?? 0) / other.unit;
      add(counts, other.level, across, along, modulus);
    });
    return [counts.reduce((sum, cell) => (sum + cell) % modulus, 0)];
  });
  return count;
}

/** Adds one method: cell (s, t) counts the combinations with these sums, row by row. */
function add(
  counts: Float64Array,
  width: number,
  across: number,
  along: number,
  modulus: number,
): void {
  const shift = across * width + along;
  for (let row = counts.length - width; row >= across * width; row -= width) {
    for (let cell = row + width - 1; cell >= row + along; cell--) {
      const sum = (counts[cell] ?? 0) + (counts[cell - shift] ?? 0);
      counts[cell] = sum >= modulus ? sum - modulus : sum;
    }
  }
}
