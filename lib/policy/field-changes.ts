import type { MethodId, Policy } from './policy.ts';

/** A number of the page: the points of a method, or the level; no method can have that word as its id. */
export type Field = MethodId;

/** The field of the level. */
export const levelField: Field = 'requiredLevel';

/** One number that is typed over; 0 also stands for a method that a policy does not have. */
export interface FieldChange {
  readonly field: Field;
  readonly from: number;
  readonly to: number;
}

/**
 * The numbers that differ, over the methods of either policy: points in the order of the page, those
 * that only the first has at the end, then the level.
 */
export function fieldChanges(from: Policy, to: Policy): readonly FieldChange[] {
  const before = pointsById(from);
  const after = pointsById(to);
  return [
    ...[...after].map(([field, points]) => ({ field, from: before.get(field) ?? 0, to: points })),
    ...[...before]
      .filter(([field]) => !after.has(field))
      .map(([field, points]) => ({ field, from: points, to: 0 })),
    { field: levelField, from: from.requiredLevel, to: to.requiredLevel },
  ].filter((change) => change.from !== change.to);
}

function pointsById({ methods }: Policy): ReadonlyMap<MethodId, number> {
  return new Map(methods.map(({ id, points }) => [id, points]));
}
