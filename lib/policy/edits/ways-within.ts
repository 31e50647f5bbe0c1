import { minimalAccepted } from '../minimal-accepted.ts';
import type { MethodId, Policy } from '../policy.ts';

/**
 * The ways to log in that somebody with these methods can go: what an admin looks at before he types.
 *
 * @returns shorter first; none where he is locked out; the first 12 beyond 20 methods
 */
export function waysWithin(
  { requiredLevel, methods }: Policy,
  has: readonly MethodId[],
): readonly (readonly MethodId[])[] {
  const own = methods.filter(({ id }) => has.includes(id));
  return minimalAccepted({ requiredLevel, methods: own }).items.map(({ members }) => members);
}
