import type { MethodRole } from './analysis.ts';
import type { MethodId } from './policy.ts';

/** What of a role can change; figures that only shift with others are told by `banzhaf`. */
const aspects = [
  'enabled',
  'sufficientAlone',
  'indispensable',
  'neverNeeded',
  'interchangeableWith',
  'banzhaf',
] as const satisfies readonly (keyof MethodRole)[];

export type RoleAspect = (typeof aspects)[number];

/** A method whose part in the policy changes. */
export interface RoleChange {
  readonly id: MethodId;
  /** `null` where a side does not have the method. */
  readonly before: MethodRole | null;
  readonly after: MethodRole | null;
  readonly changed: readonly RoleAspect[];
}

/** The methods whose role differs, those of the first side first. */
export function roleChanges(
  before: readonly MethodRole[],
  after: readonly MethodRole[],
): readonly RoleChange[] {
  const earlier = new Map(before.map((role) => [role.id, role]));
  const later = new Map(after.map((role) => [role.id, role]));
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .map((id): RoleChange => {
      const one = earlier.get(id) ?? null;
      const other = later.get(id) ?? null;
      const changed = aspects.filter((aspect) => valueOf(one, aspect) !== valueOf(other, aspect));
      return { id, before: one, after: other, changed };
    })
    .filter(({ changed }) => changed.length > 0);
}

/** A method that a side does not have is as good as disabled there. */
function valueOf(role: MethodRole | null, aspect: RoleAspect): boolean | number | string {
  if (role !== null) {
    const value = role[aspect];
    return typeof value === 'object' ? value.join() : value;
  }
  if (aspect === 'banzhaf') return 0;
  return aspect === 'interchangeableWith' ? '' : aspect === 'neverNeeded';
}
