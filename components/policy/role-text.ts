import type { MethodRole, Policy } from '../../lib/policy/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';
import { methodName } from './method-names.ts';

/** More than these and one other are counted, not named. */
const namedMates = 3;

/** "always needed, same as Email": what a method is for a policy that lets somebody in. */
export function roleText(policy: Policy, role: MethodRole): string {
  const parts = [
    role.sufficientAlone && m.role_sufficient(),
    role.indispensable && m.role_indispensable(),
    role.neverNeeded && m.role_never_needed(),
    role.interchangeableWith.length > 0 && matesText(policy, role.interchangeableWith),
  ].filter((part) => part !== false);
  return parts.join(', ') || m.role_helps();
}

function matesText(policy: Policy, ids: MethodRole['interchangeableWith']): string {
  const methods = ids
    .slice(0, namedMates)
    .map((id) => methodName(policy, id))
    .join(', ');
  const count = ids.length - namedMates;
  return count > 0
    ? m.role_interchangeable_many({ methods, count })
    : m.role_interchangeable({ methods });
}
