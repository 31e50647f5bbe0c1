import type { EnabledMethods } from './enabled-methods.ts';
import { limits, type NumberRange } from './policy.ts';
import {
  largestBelow,
  reachableSums,
  reachableWithoutEachRun,
  smallestFrom,
} from './reachable-sums.ts';

/** How far each number can move, alone, before some combination's outcome changes. */
export interface UnchangedRanges {
  /** Within 1–1000. */
  readonly required: NumberRange;
  /** Within 0–1000, in the order of the weights. */
  readonly points: readonly NumberRange[];
  /** Within 0–1000, for any method that has no points. */
  readonly disabledPoints: NumberRange;
}

/**
 * Finds the ranges from the sums next to the level, one on either side.
 *
 * The required level moves from just above the largest rejected sum to the smallest accepted one.
 * The points of a method move until the sum of some combination of the others crosses the level.
 */
export function unchangedRanges(enabled: EnabledMethods): UnchangedRanges {
  const { policy, weights, level, unit } = enabled;
  const { requiredLevel } = policy;
  const others = reachableWithoutEachRun(weights, 1, level);
  const all = reachableSums(weights, level);

  let smallestAccepted = Infinity;
  const points = weights.map((weight, index) => {
    const sums = others[index] ?? 0n;
    const withIt = smallestFrom(sums, level - weight);
    if (withIt !== null) smallestAccepted = Math.min(smallestAccepted, (withIt + weight) * unit);
    return range(requiredLevel, unit, withIt, largestBelow(sums, level - weight));
  });
  const largestRejected = (largestBelow(all, level) ?? 0) * unit;
  return {
    required: {
      min: largestRejected + 1,
      max: Math.min(smallestAccepted, limits.requiredLevel.max),
    },
    points,
    disabledPoints: range(requiredLevel, unit, null, largestRejected / unit),
  };
}

function range(
  requiredLevel: number,
  unit: number,
  smallestThatPasses: number | null,
  largestThatFails: number | null,
): NumberRange {
  const { min, max } = limits.points;
  return {
    min:
      smallestThatPasses === null ? min : Math.max(min, requiredLevel - smallestThatPasses * unit),
    max:
      largestThatFails === null ? max : Math.min(max, requiredLevel - largestThatFails * unit - 1),
  };
}
