import type { EnabledMethods } from './enabled-methods.ts';
import type { WaySearch } from './first-combinations.ts';
import { reachesBetween } from './reachable-sums.ts';

/**
 * Whether some minimal accepted combination holds all of `holding` and none of `without`.
 *
 * Exact for any number of methods; cost: methods shifts of `level` bits, no enumeration.
 */
export function wayExists(
  enabled: EnabledMethods,
  { holding = [], without = [] }: WaySearch,
): boolean {
  const { ids, positions, weights } = enabled;
  const idAt = (index: number): string => ids[positions[index] ?? -1] ?? '';
  const held = weights.filter((_, index) => holding.includes(idAt(index)));
  if (held.length < holding.length) return false; // one of them is not enabled
  const missing = enabled.level - held.reduce((a, b) => a + b, 0);
  const lightestHeld = Math.min(...held);
  if (missing <= 0) return missing + lightestHeld > 0;

  let sums = 1n;
  for (const [index, weight] of weights.entries()) {
    const id = idAt(index);
    if (holding.includes(id) || without.includes(id)) continue;
    // This one reaches the level, and no member, the lightest included, can be spared.
    const from = missing - weight;
    if (reachesBetween(sums, from, from + Math.min(weight, lightestHeld) - 1)) return true;
    sums = BigInt.asUintN(missing, sums | (sums << BigInt(weight)));
  }
  return false;
}
