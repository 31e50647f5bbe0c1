import type { EnabledMethods } from './enabled-methods.ts';
import { reachableWithoutEachRun, reachesBetween } from './reachable-sums.ts';

/**
 * Groups of interchangeable methods: swapping two of a group in any combination never changes its
 * outcome.
 *
 * Of two methods the heavier is never less desirable, so the groups are runs of neighbours by
 * weight, and neighbours differ exactly if some combination of the others passes with the heavier
 * and fails with the lighter.
 *
 * @returns for each weight the number of its group
 */
export function interchangeableGroups({ weights, level }: EnabledMethods): readonly number[] {
  const others = reachableWithoutEachRun(weights, 2, level);
  let group = 0;
  return weights.map((weight, index) => {
    const heavier = weights[index - 1];
    if (
      heavier !== undefined &&
      heavier !== weight &&
      reachesBetween(others[index - 1] ?? 0n, level - heavier, level - weight - 1)
    ) {
      group++;
    }
    return group;
  });
}
