import { type Field, type FieldChange, fieldChanges, levelField } from '../field-changes.ts';
import { limits, type Method, type MethodId, type Policy } from '../policy.ts';

/** From one policy to another, over the methods of both. */
export interface Journey {
  readonly before: Policy;
  readonly after: Policy;
  /** The fields to type, in the order of the page, the level last. */
  readonly changes: readonly FieldChange[];
  /** Methods with points on either side; those of `before` first. */
  readonly methods: readonly Method[];
}

export function journeyOf(before: Policy, after: Policy): Journey {
  const present = new Set(before.methods.map(({ id }) => id));
  const added = after.methods.filter(({ id }) => !present.has(id));
  const changes = fieldChanges(before, after);
  const enabled = new Set(
    [...before.methods, ...after.methods].filter(({ points }) => points > 0).map(({ id }) => id),
  );
  const methods = [...before.methods, ...added];
  return {
    before: { ...before, methods: methods.map((method) => withPoints(method, before)) },
    after: { ...after, methods: methods.map((method) => withPoints(method, after)) },
    changes,
    methods: methods.filter(({ id }) => enabled.has(id)),
  };
}

/** The policy with some fields typed over. */
export function typed(policy: Policy, values: ReadonlyMap<Field, number>): Policy {
  return {
    requiredLevel: values.get(levelField) ?? policy.requiredLevel,
    methods: policy.methods.map((method) => ({
      ...method,
      points: values.get(method.id) ?? method.points,
    })),
  };
}

export function valueOf(policy: Policy, field: Field): number {
  return field === levelField ? policy.requiredLevel : pointsOf(policy, field);
}

/**
 * Combinations in two parts: the methods whose points change, one by one, and the others, of which
 * only the sums matter.
 */
export interface Parts {
  /** Methods whose points change on the way. */
  readonly moving: readonly MethodId[];
  /** For each set of moving methods what the others must add for both policies, or either, to accept. */
  readonly needsBoth: Int32Array;
  readonly needsEither: Int32Array;
  /** How many sets of the other methods sum to less than the index; to 1001. */
  readonly below: readonly bigint[];
}

/** Beyond it a sum reaches every level. */
export const cap = limits.requiredLevel.max + 1;

/** @param extra - a method that moves on a detour, beside those that change */
export function partsOf(journey: Journey, extra?: MethodId): Parts {
  const changing = new Set(journey.changes.map(({ field }) => field));
  if (extra !== undefined) changing.add(extra);
  const ids = journey.methods.map(({ id }) => id);
  const moving = ids.filter((id) => changing.has(id));
  const before = sumsOf(moving, (id) => pointsOf(journey.before, id));
  const after = sumsOf(moving, (id) => pointsOf(journey.after, id));
  const missing = (pick: (a: number, b: number) => number) =>
    before.map((sum, set) =>
      Math.max(
        0,
        pick(journey.before.requiredLevel - sum, journey.after.requiredLevel - (after[set] ?? 0)),
      ),
    );
  const others = ids.filter((id) => !changing.has(id)).map((id) => pointsOf(journey.before, id));
  return {
    moving,
    needsBoth: missing(Math.max),
    needsEither: missing(Math.min),
    below: countsBelow(others),
  };
}

/** Points of every set of these methods; the first one is the lowest bit. */
export function sumsOf(moving: readonly MethodId[], points: (id: MethodId) => number): Int32Array {
  const sums = new Int32Array(2 ** moving.length);
  moving.forEach((id, index) => {
    const bit = 2 ** index;
    const value = points(id);
    for (let set = bit; set < 2 * bit; set++) sums[set] = (sums[set - bit] ?? 0) + value;
  });
  return sums;
}

function countsBelow(points: readonly number[]): readonly bigint[] {
  const counts = new Array<bigint>(cap).fill(0n);
  counts[0] = 1n;
  for (const value of points) {
    for (let sum = cap - 1; sum >= value; sum--) {
      counts[sum] = (counts[sum] ?? 0n) + (counts[sum - value] ?? 0n);
    }
  }
  let total = 0n;
  return [0n, ...counts.map((count) => (total += count))];
}

function pointsOf({ methods }: Policy, id: MethodId): number {
  return methods.find((method) => method.id === id)?.points ?? 0;
}

function withPoints(method: Method, policy: Policy): Method {
  return { ...method, points: pointsOf(policy, method.id) };
}
