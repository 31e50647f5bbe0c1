import type { YourReadiness } from '../../lib/directory/index.ts';
import type { Policy } from '../../lib/policy/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';
import { combinationName } from '../policy/method-names.ts';

/**
 * The light of the acting admin in words, and why it is not green.
 *
 * @param found - `null` where no row has this login
 */
export function youText(policy: Policy, login: string, found: YourReadiness | null): string {
  if (!found) return m.users_you_nowhere({ login });
  const { reason } = found;
  if (reason === null) return m.users_you_green();
  switch (reason.code) {
    case 'inactive':
      return m.users_you_inactive();
    case 'rejected':
      return m.users_you_rejected();
    case 'depends-on-unknown':
      return m.users_you_unknown({ methods: combinationName(policy, reason.methods) });
    case 'no-two-independent-ways':
      return reason.shared.length > 0
        ? m.users_you_shared({ methods: combinationName(policy, reason.shared) })
        : m.users_you_overlap();
  }
}
