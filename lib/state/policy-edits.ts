import { limits, methodFacts, type Method, type MethodId, type Policy } from '../policy/index.ts';

/**
 * Gives a method other points.
 *
 * A documented method that the policy lacks has a field all the same: points add it, and 0 points
 * take it out again where `saved` lacks it too.
 *
 * @returns null where a policy cannot hold one method more
 */
export function withPoints(
  policy: Policy,
  saved: Policy,
  id: MethodId,
  points: number,
): Policy | null {
  const { methods } = policy;
  if (has(policy, id)) {
    return points === 0 && methodFacts(id).known && !has(saved, id)
      ? { ...policy, methods: methods.filter((method) => method.id !== id) }
      : withMethod(policy, id, { points });
  }
  if (points === 0) return policy;
  if (methods.length >= limits.methods) return null;
  return { ...policy, methods: [...methods, { id, label: methodFacts(id).label, points }] };
}

/** Changes a method that the policy has. */
export const withMethod = (policy: Policy, id: MethodId, change: Partial<Method>): Policy => ({
  ...policy,
  methods: policy.methods.map((method) => (method.id === id ? { ...method, ...change } : method)),
});

const has = ({ methods }: Policy, id: MethodId): boolean =>
  methods.some((method) => method.id === id);
