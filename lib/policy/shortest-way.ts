import { type Combination, combinationOf } from './combination.ts';
import type { EnabledMethods } from './enabled-methods.ts';
import type { WaySearch } from './first-combinations.ts';
import type { MethodId } from './policy.ts';

/** More members than any combination has. */
const none = 255;

/**
 * The first minimal accepted combination in list order that the search allows: the shortest, and of
 * these the lexicographically first.
 *
 * Asks for each method in policy order whether a combination as short still holds it. Cost: at most
 * methods² × level, no enumeration.
 */
export function shortestWay(enabled: EnabledMethods, search: WaySearch): Combination | null {
  const holding = new Set(search.holding);
  const without = new Set(search.without);
  if (![...holding].every((id) => enabled.ids.includes(id))) return null;
  const size = fewestMembers(enabled, holding, without);
  if (size === none) return null;
  for (const id of enabled.ids) {
    if (holding.size === size) break;
    if (holding.has(id) || without.has(id)) continue;
    holding.add(id);
    if (
      mostPoints(enabled, holding, without, size) >= enabled.level &&
      fewestMembers(enabled, holding, without) === size
    ) {
      continue;
    }
    holding.delete(id);
  }
  return combinationOf(enabled.policy, holding);
}

/** The weight of the held methods with the heaviest others, `size` in all. */
function mostPoints(
  { ids, positions, weights }: EnabledMethods,
  holding: ReadonlySet<MethodId>,
  without: ReadonlySet<MethodId>,
  size: number,
): number {
  let room = size - holding.size;
  return weights.reduce((sum, weight, index) => {
    const id = ids[positions[index] ?? 0] ?? '';
    if (holding.has(id)) return sum + weight;
    return without.has(id) || room-- <= 0 ? sum : sum + weight;
  }, 0);
}

/**
 * How many members the shortest such combination has; heaviest first, a minimal accepted combination
 * ends with the member that reaches the level. Works from the lightest method back: `fewest[s]`
 * members are to come when the heavier ones have the sum s.
 */
function fewestMembers(
  { ids, positions, weights, level }: EnabledMethods,
  holding: ReadonlySet<MethodId>,
  without: ReadonlySet<MethodId>,
): number {
  const fewest = new Uint8Array(level).fill(none);
  const isOut = (index: number): boolean => {
    const id = ids[positions[index] ?? 0] ?? '';
    return without.has(id) && !holding.has(id);
  };
  let heavier = weights.reduce((sum, weight, index) => sum + (isOut(index) ? 0 : weight), 0);
  let mayEnd = true;
  for (let index = weights.length - 1; index >= 0; index--) {
    if (isOut(index)) continue;
    const weight = weights[index] ?? 0;
    const held = holding.has(ids[positions[index] ?? 0] ?? '');
    const reaching = level - weight;
    heavier -= weight;
    for (let sum = 0; sum <= heavier && sum < level; sum++) {
      const further = sum >= reaching ? (mayEnd ? 0 : none) : (fewest[sum + weight] ?? none);
      const taking = further === none ? none : further + 1;
      if (held || taking < (fewest[sum] ?? none)) fewest[sum] = taking;
    }
    if (held) mayEnd = false; // a heavier one must not end it
  }
  return fewest[0] ?? none;
}
