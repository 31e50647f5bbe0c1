import { isAccepted, type MethodId, type Policy } from '../../lib/policy/index.ts';

/** A user, spelled out. */
export interface PlainUser {
  readonly has: readonly MethodId[];
  readonly unknown: readonly MethodId[];
}

/** One of the four outcomes, straight from their definitions. */
export function naiveOutcome(policy: Policy, { has, unknown }: PlainUser): string {
  if (isAccepted(policy, has)) return 'ready';
  if (isAccepted(policy, [...has, ...unknown])) return 'cannot-tell';
  return policy.methods.some(({ id }) => isAccepted(policy, [...has, id]))
    ? 'one-fix-away'
    : 'locked-out';
}

/** The ways of a user: accepted subsets of what it has, without those that contain another. */
export function naiveWays(policy: Policy, has: readonly MethodId[]): readonly string[] {
  const enabled = has.filter((id) => policy.methods.some((m) => m.id === id && m.points > 0));
  const subsets = enabled.reduce<MethodId[][]>(
    (all, id) => [...all, ...all.map((set) => [...set, id])],
    [[]],
  );
  const accepted = subsets.filter((set) => isAccepted(policy, set));
  return accepted
    .filter(
      (set) => !accepted.some((o) => o.length < set.length && o.every((id) => set.includes(id))),
    )
    .map((set) => set.join('+'))
    .sort();
}
