import { methodFacts } from './known-methods.ts';
import { limits, type MethodId, type NumberRange, type Policy } from './policy.ts';

/** Numbers to type instead: the level, and points by method; the rest stays. */
export interface Edit {
  readonly requiredLevel?: number;
  readonly points?: Readonly<Record<MethodId, number>>;
}

/** The policy with the edit, or nothing where a number would be out of bounds. */
export function edited(
  policy: Policy,
  { requiredLevel = policy.requiredLevel, points = {} }: Edit,
): Policy[] {
  const edits = new Map(Object.entries(points));
  const changed = policy.methods.map((method) => ({
    ...method,
    points: edits.get(method.id) ?? method.points,
  }));
  const present = new Set(policy.methods.map(({ id }) => id));
  const added = [...edits]
    .filter(([id, value]) => !present.has(id) && value !== 0)
    .map(([id, value]) => ({ id, label: methodFacts(id).label, points: value }));
  const methods = [...changed, ...added];
  const fits =
    methods.length <= limits.methods &&
    methods.every((method) => within(method.points, limits.points)) &&
    within(requiredLevel, limits.requiredLevel);
  return fits ? [{ requiredLevel, methods }] : [];
}

function within(value: number, { min, max }: NumberRange): boolean {
  return value >= min && value <= max;
}

/** The same points for several methods. */
export function pointsFor(
  ids: readonly MethodId[],
  points: number,
): Readonly<Record<MethodId, number>> {
  return Object.fromEntries(ids.map((id) => [id, points]));
}
