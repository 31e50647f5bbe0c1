import { type Field, levelField } from './field-changes.ts';
import { limits, type Policy } from './policy.ts';
import { reachableSums } from './reachable-sums.ts';

/**
 * Every value of one number at which outcomes change: with it some combination passes or fails that
 * did not with one less, the other numbers unchanged.
 *
 * Exact for any number of methods. Cost: methods × level.
 *
 * @param field - a method of the policy, or the level
 * @returns rising, within the limits of the field; for the level from 2 on
 */
export function breakPoints({ requiredLevel, methods }: Policy, field: Field): readonly number[] {
  const others = methods.filter(({ id, points }) => points > 0 && id !== field);
  const weights = others.map(({ points }) => points).sort((a, b) => b - a);
  const isLevel = field === levelField;
  const sums = reachableSums(weights, isLevel ? limits.requiredLevel.max : requiredLevel);
  return Array.from({ length: limits.points.max }, (_, index) => index + 1).filter((value) => {
    // The level leaves a sum behind, or the points make up what is missing to it.
    const sum = isLevel ? value - 1 : requiredLevel - value;
    return sum >= (isLevel ? 1 : 0) && ((sums >> BigInt(sum)) & 1n) === 1n;
  });
}
