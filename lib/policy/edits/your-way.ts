import type { MethodId, Policy } from '../policy.ts';
import { waysWithin } from './ways-within.ts';

/** Whether the person who types stays able to log in. */
export interface YourWay {
  /** Indices of the policies under which nothing that the person has is enough. */
  readonly lockedAt: readonly number[];
  /** Methods any one of which, had beforehand, would keep the person in all the while. */
  readonly helps: readonly MethodId[];
}

/**
 * Follows one person through the numbers as they are typed.
 *
 * @param policies - the numbers before the first step, then after each
 * @param has - the methods that the person can complete
 */
export function yourWay(policies: readonly Policy[], has: readonly MethodId[]): YourWay {
  const isOut = (policy: Policy, own: readonly MethodId[]) => waysWithin(policy, own).length === 0;
  const lockedAt = policies.flatMap((policy, index) => (isOut(policy, has) ? [index] : []));
  if (lockedAt.length === 0) return { lockedAt, helps: [] };
  const known = [...new Set(policies.flatMap(({ methods }) => methods.map(({ id }) => id)))];
  const helps = known.filter(
    (id) => !has.includes(id) && !policies.some((policy) => isOut(policy, [...has, id])),
  );
  return { lockedAt, helps };
}
