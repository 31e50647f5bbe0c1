import type { Field } from '../field-changes.ts';
import { levelField } from '../field-changes.ts';
import { limits, type MethodId } from '../policy.ts';
import { alikeMethods } from './alike.ts';
import { type Demands, demandsOf } from './demands.ts';
import type { BitsList } from './bits-list.ts';
import { decisive } from './decisive.ts';
import type { Line } from './line.ts';
import type { Wish } from './wish.ts';

/** A wish in numbers: methods are numbered in the order of the page, and the level comes last. */
export interface Task {
  readonly fields: readonly Field[];
  /** All combinations that must pass, the full one included. */
  readonly accept: BitsList;
  /** All that must not, the empty one included. */
  readonly reject: BitsList;
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
  const accept = listOf([...wish.accept, methods], methods);
  const reject = listOf([...wish.reject, []], methods);
  const lines = decisive(accept, reject, methods.length);
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

function listOf(lines: readonly (readonly MethodId[])[], methods: readonly MethodId[]): BitsList {
  return { low: bitsOf(lines, methods.slice(0, 32)), high: bitsOf(lines, methods.slice(32)) };
}

/** By line its members among these methods, 32 at most; others are passed over. */
function bitsOf(lines: readonly (readonly MethodId[])[], methods: readonly MethodId[]): Int32Array {
  const all = new Int32Array(lines.length);
  if (methods.length === 0) return all;
  const bitOf = new Map(methods.map((id, place) => [id, 1 << place]));
  for (let line = 0; line < lines.length; line++) {
    let bits = 0;
    for (const id of lines[line] ?? []) bits |= bitOf.get(id) ?? 0;
    all[line] = bits;
  }
  return all;
}

/** Least and most of each field. */
export function boundsOf({ fields }: Pick<Task, 'fields'>): readonly (readonly [number, number])[] {
  const points = [limits.points.min, limits.points.max] as const;
  const level = [limits.requiredLevel.min, limits.requiredLevel.max] as const;
  return fields.map((_, index) => (index === fields.length - 1 ? level : points));
}
