import { enabledMethods } from '../enabled-methods.ts';
import { levelField } from '../field-changes.ts';
import { interchangeableGroups } from '../interchangeable.ts';
import { limits, type Policy } from '../policy.ts';
import { policyDemands } from './policy-demands.ts';
import { smallest } from './smallest.ts';

/** Smaller numbers that do the same. */
export interface Simplified {
  readonly policy: Policy;
  /** Whether no smaller total of points does; else the best that was found in time. */
  readonly proven: boolean;
}

/**
 * The smallest equivalent numbers: the least total of points, then the lowest level.
 *
 * Interchangeable methods get equal points, unless unequal ones have a smaller total; a method that is
 * never needed gets none.
 *
 * @param options - `keepGoing` is asked now and then; after a no the best so far counts
 */
export function simplify(
  policy: Policy,
  { keepGoing }: { readonly keepGoing?: () => boolean } = {},
): Simplified {
  const enabled = enabledMethods(policy);
  if (enabled.total < enabled.level) return { policy: withNumbers(policy, [], 1), proven: true };
  const { best, proven } = smallest(
    {
      fields: [...policy.methods.map(({ id }) => id), levelField],
      demands: policyDemands(policy),
      pins: new Array<null>(policy.methods.length + 1).fill(null),
      alike: () => groupsOf(policy),
    },
    1,
    keepGoing,
  );
  if (best === null) return { policy, proven: false };
  const numbers = Array.from(best.point);
  return {
    policy: withNumbers(policy, numbers, numbers.at(-1) ?? limits.requiredLevel.min),
    proven,
  };
}

function withNumbers(policy: Policy, points: readonly number[], requiredLevel: number): Policy {
  return {
    requiredLevel,
    methods: policy.methods.map((method, index) => ({ ...method, points: points[index] ?? 0 })),
  };
}

/** Interchangeable methods of a policy, in its order; those without points are one group. */
function groupsOf(policy: Policy): readonly (readonly number[])[] {
  const enabled = enabledMethods(policy);
  const groups = interchangeableGroups(enabled);
  const groupOf = new Map(
    enabled.positions.map((position, index) => [enabled.ids[position], groups[index]]),
  );
  return [
    ...Map.groupBy(policy.methods.keys(), (method) =>
      groupOf.get(policy.methods[method]?.id),
    ).values(),
  ];
}
