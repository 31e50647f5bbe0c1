import type { MethodId } from '../policy/index.ts';

/** A set of methods as bits: method `i` of the population is bit `i`. */
export type MethodSet = number;

/** Users who can bring the same. */
export interface UserGroup {
  /** What they surely can bring. */
  readonly has: MethodSet;
  /** What cannot be told; shares no bit with `has`. */
  readonly unknown: MethodSet;
  readonly kind: UserKind;
  readonly users: number;
}

/** Admins and break-glass accounts are looked at apart. */
export type UserKind = 'user' | 'admin' | 'break-glass';

/**
 * Who there is, without saying who: the histogram of what users can bring. All that readiness needs,
 * and all that is ever kept of a directory unless somebody asks for more.
 */
export interface Population {
  /** At most {@link maxMethods}; a method that is not here cannot be told for anybody. */
  readonly methods: readonly MethodId[];
  /** No two are alike but in `users`. */
  readonly groups: readonly UserGroup[];
  /** Accounts that cannot log in whatever the policy says; in no group. */
  readonly inactive: number;
}

/** Two bits a method and three for the rest: a table of all row codes takes 8 MB. */
export const maxMethods = 9;

export const userKinds = ['user', 'admin', 'break-glass'] as const satisfies readonly UserKind[];

/** How many users all groups hold. */
export function userCount({ groups }: Pick<Population, 'groups'>): number {
  return groups.reduce((sum, { users }) => sum + users, 0);
}

/** The ids of a set, in the population's order. */
export function membersOf(methods: readonly MethodId[], set: MethodSet): readonly MethodId[] {
  return methods.filter((_, index) => (set & (1 << index)) !== 0);
}

/** Users by what they can bring, whatever their kind: `has` and `unknown` differ between any two. */
export function histogram({ groups }: Population): readonly Omit<UserGroup, 'kind'>[] {
  const totals = new Map<string, Omit<UserGroup, 'kind'>>();
  for (const { has, unknown, users } of groups) {
    const key = `${has}/${unknown}`;
    totals.set(key, { has, unknown, users: users + (totals.get(key)?.users ?? 0) });
  }
  return [...totals.values()].sort((a, b) => b.users - a.users || a.has - b.has);
}
