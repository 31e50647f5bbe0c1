import type { Field } from '../field-changes.ts';
import { levelField } from '../field-changes.ts';
import { limits, type MethodId } from '../policy.ts';
import { alikeMethods } from './alike.ts';
import { type Demands, demandsOf } from './demands.ts';
import { type Bits, bitsOf, decisive, type Line } from './line.ts';
import type { Wish } from './wish.ts';

/** A wish in numbers: methods are numbered in the order of the page, and the level comes last. */
export interface Task {
  readonly fields: readonly Field[];
  /** All combinations that must pass, the full one included. */
  readonly accept: readonly Bits[];
  /** All that must not, the empty one included. */
  readonly reject: readonly Bits[];
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
  const bits = (members: readonly MethodId[]): Bits => bitsAt(members, places);
  const accept = [...wish.accept.map(bits), bitsOf(methods.keys())];
  const reject = [...wish.reject.map(bits), { low: 0, high: 0 }];
  const lines = decisive(accept, reject);
  const fields = [...methods, levelField];
  const pins = fields.map((field) =>
    Object.hasOwn(wish.pin, field) ? (wish.pin[field] ?? 0) : null,
  );
  return {
    fields,
    accept,
    reject,
    lines,
    demands: demandsOf(lines),
    pins,
    alike: () => alikeMethods(lines, pins),
  };
}

/** As {@link bitsOf} of their places; without a list in between, as there may be thousands. */
function bitsAt(members: readonly MethodId[], places: ReadonlyMap<MethodId, number>): Bits {
  let low = 0;
  let high = 0;
  for (const id of members) {
    const place = places.get(id) ?? -1;
    if (place >= 32) high |= 1 << (place - 32);
    else if (place >= 0) low |= 1 << place;
  }
  return { low, high };
}

/** Least and most of each field. */
export function boundsOf({ fields }: Pick<Task, 'fields'>): readonly (readonly [number, number])[] {
  const points = [limits.points.min, limits.points.max] as const;
  const level = [limits.requiredLevel.min, limits.requiredLevel.max] as const;
  return fields.map((_, index) => (index === fields.length - 1 ? level : points));
}
