import type { MethodSet } from './population.ts';
import { pointsOfSet, type PopulationPoints } from './user-outcome.ts';

/**
 * The ways to log in that a user surely can walk: the minimal accepted sets within what the user
 * has. Cost: two to the power of the methods with points, at most {@link maxMethods}.
 */
export function waysWithin(policy: PopulationPoints, has: MethodSet): readonly MethodSet[] {
  const useful = policy.points.reduce(
    (set, points, index) => (points > 0 ? set | (has & (1 << index)) : set),
    0,
  );
  const ways: MethodSet[] = [];
  // All subsets of `useful`, smaller numbers first: a set comes after each of its own subsets.
  for (let set = 0; ; set = (set - useful) & useful) {
    if (
      pointsOfSet(policy, set) >= policy.requiredLevel &&
      !ways.some((way) => (way & set) === way)
    ) {
      ways.push(set);
    }
    if (set === useful) return ways;
  }
}

/** Two of the ways that share no method, so that whatever fails in one leaves the other. */
export function independentPair(
  ways: readonly MethodSet[],
): readonly [MethodSet, MethodSet] | null {
  for (const [index, way] of ways.entries()) {
    const other = ways.slice(index + 1).find((next) => (next & way) === 0);
    if (other !== undefined) return [way, other];
  }
  return null;
}
