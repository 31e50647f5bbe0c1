import type { EnabledMethods } from './enabled-methods.ts';
import type { WaySearch } from './first-combinations.ts';
import { reachesBetween, type ReachableSums } from './reachable-sums.ts';

/**
 * Whether some minimal accepted combination holds all of `holding` and none of `without`.
 *
 * Exact for any number of methods; cost: at most one shift of `level` bits a method, no enumeration.
 */
export function wayExists(
  { ids, positions, weights, level }: EnabledMethods,
  { holding = [], without = [] }: WaySearch,
): boolean {
  let found = 0;
  let missing = level;
  let lightestHeld = Infinity;
  let available = 0;
  const free: number[] = [];
  for (let index = 0; index < weights.length; index++) {
    const id = ids[positions[index] ?? 0] ?? '';
    const weight = weights[index] ?? 0;
    if (holding.includes(id)) {
      found++;
      missing -= weight;
      lightestHeld = weight;
    } else if (!without.includes(id)) {
      available += weight;
      free.push(weight);
    }
  }
  if (found < holding.length || available < missing) return false;
  if (missing <= 0) return missing + lightestHeld > 0;

  let sums: ReachableSums = 1n;
  for (const weight of free) {
    // This one reaches the level, and no member, the lightest included, can be spared.
    const from = missing - weight;
    const to = from + Math.min(weight, lightestHeld) - 1;
    if ((from <= 0 && to >= 0) || reachesBetween(sums, from, to)) return true;
    sums = BigInt.asUintN(missing, sums | (sums << BigInt(weight)));
  }
  return false;
}
