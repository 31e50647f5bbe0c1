import type { MethodId, Policy } from './policy.ts';

/** A set of methods with its arithmetic. */
export interface Combination {
  /** In policy order. */
  readonly members: readonly MethodId[];
  /** Sum of the members' points. */
  readonly points: number;
  /** Points minus the required level: surplus when `>= 0`, shortfall when negative. */
  readonly margin: number;
}

/** One summand of a combination's arithmetic. */
export interface Term {
  readonly id: MethodId;
  readonly label: string;
  readonly points: number;
}

/**
 * Sums the points of the completed methods.
 *
 * @param completed - ids unknown to the policy contribute nothing
 * @returns points, `>= 0` (KPN 2024: login succeeds when they reach the required level)
 */
export function pointsOf({ methods }: Policy, completed: Iterable<MethodId>): number {
  const set = new Set(completed);
  return methods.reduce((sum, { id, points }) => sum + (set.has(id) ? points : 0), 0);
}

/** Whether a login that completed these methods succeeds (KPN 2024). */
export function isAccepted(policy: Policy, completed: Iterable<MethodId>): boolean {
  return pointsOf(policy, completed) >= policy.requiredLevel;
}

/** The completed methods as a combination of this policy; ids unknown to it are left out. */
export function combinationOf(policy: Policy, completed: Iterable<MethodId>): Combination {
  const set = new Set(completed);
  const members = policy.methods.filter(({ id }) => set.has(id));
  const points = members.reduce((sum, method) => sum + method.points, 0);
  return { members: members.map(({ id }) => id), points, margin: points - policy.requiredLevel };
}

/** The summands of a combination in policy order, as in 20 + 5 = 25 ≥ 25. */
export function termsOf(policy: Policy, members: Iterable<MethodId>): readonly Term[] {
  const set = new Set(members);
  return policy.methods.filter(({ id }) => set.has(id));
}

/** Shorter combinations first, then the one whose first differing member stands first. */
export function bySizeThenOrder(policy: Policy): (a: Combination, b: Combination) => number {
  const position = new Map(policy.methods.map(({ id }, index) => [id, index]));
  const at = (combination: Combination, index: number): number =>
    position.get(combination.members[index] ?? '') ?? -1;
  return (a, b) => {
    if (a.members.length !== b.members.length) return a.members.length - b.members.length;
    const differing = a.members.findIndex((id, index) => id !== b.members[index]);
    return differing === -1 ? 0 : at(a, differing) - at(b, differing);
  };
}
