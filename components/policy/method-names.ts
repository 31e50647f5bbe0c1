import { methodFacts, type MethodId, type Policy } from '../../lib/policy/index.ts';

/** What a method is called in lists: short for KPN's own, the given name for others. */
export function methodName(policy: Policy, id: MethodId): string {
  const facts = methodFacts(id);
  return facts.known
    ? facts.shortLabel
    : (policy.methods.find((method) => method.id === id)?.label ?? id);
}

/** "Credentials + SMS". */
export const combinationName = (policy: Policy, members: readonly MethodId[]): string =>
  members.map((id) => methodName(policy, id)).join(' + ');
