import {
  type Field,
  levelField,
  methodFacts,
  type MethodId,
  type Policy,
} from '../../lib/policy/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

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

/** What a number of the page is called: its method, or "Required". */
export const fieldName = (policy: Policy, field: Field): string =>
  field === levelField ? m.repair_required() : methodName(policy, field);

/** Both policies' methods, so that a name is found that only one of them has. */
export const withMethodsOf = (policy: Policy, other: Policy): Policy => ({
  ...policy,
  methods: [...policy.methods, ...other.methods],
});
