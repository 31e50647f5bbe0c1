import type { MethodId, Policy } from '../../lib/policy/index.ts';
import { countText } from '../../lib/texts/count-text.ts';
import { m } from '../../lib/texts/paraglide/messages.js';
import { methodName } from '../policy/method-names.ts';

/** What adding one method does, for how many users. */
export function fixText(policy: Policy, method: MethodId, users: number): string {
  if (method === 'sms') return m.users_fix_sms({ count: users });
  if (method === 'email') return m.users_fix_email({ count: users });
  return m.users_fix({ count: countText(users), method: methodName(policy, method) });
}
