import type { Field } from '../field-changes.ts';
import { levelField } from '../field-changes.ts';
import { limits, type MethodId } from '../policy.ts';
import { alikeMethods } from './alike.ts';
import { type Demands, demandsOf } from './demands.ts';
import { decisive, type Line, lineOf } from './line.ts';
import type { Wish } from './wish.ts';

/** A wish in numbers: methods are numbered in the order of the page, and the level comes last. */
export interface Task {
  readonly fields: readonly Field[];
  /** All of them, the two that hold for every wish included. */
  readonly wished: readonly Line[];
  /** The decisive ones. */
  readonly lines: readonly Line[];
  readonly demands: Demands;
  /** By field; `null` where the number is free. */
  readonly pins: readonly (number | null)[];
  /** Groups of methods that may be exchanged; every method is in one. Looked for when asked. */
  readonly alike: () => readonly (readonly number[])[];
}

/** @param others - methods that the wish does not speak of and that the policy has */
export function taskOf(wish: Wish, others: readonly MethodId[] = []): Task {
  const methods = [...wish.methods, ...others];
  const places = new Map(methods.map((id, index) => [id, index]));
  const placesOf = (members: readonly MethodId[]) => members.flatMap((id) => places.get(id) ?? []);
  const wished = [
    lineOf('accept', places.values()),
    lineOf('reject', []),
    ...wish.accept.map((members) => lineOf('accept', placesOf(members))),
    ...wish.reject.map((members) => lineOf('reject', placesOf(members))),
  ];
  const lines = decisive(wished);
  const fields = [...methods, levelField];
  const pins = fields.map((field) =>
    Object.hasOwn(wish.pin, field) ? (wish.pin[field] ?? 0) : null,
  );
  return {
    fields,
    wished,
    lines,
    demands: demandsOf(lines),
    pins,
    alike: () => alikeMethods(lines, pins),
  };
}

/** Least and most of each field. */
export function boundsOf({ fields }: Pick<Task, 'fields'>): readonly (readonly [number, number])[] {
  const points = [limits.points.min, limits.points.max] as const;
  const level = [limits.requiredLevel.min, limits.requiredLevel.max] as const;
  return fields.map((_, index) => (index === fields.length - 1 ? level : points));
}
