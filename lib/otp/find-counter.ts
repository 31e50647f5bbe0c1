import type { HotpAccount } from './account.ts';
import { accountLimits } from './account.ts';
import { codeAt } from './code-at.ts';

/** As far as a lost counter is looked for; what is further away would match by chance. */
const reach = 1000;

/**
 * Finds the counter that a code belongs to, as a server does that has fallen out of step (RFC 4226
 * §7.4): from the account's own counter on, then backwards.
 *
 * @param code - spaces do not count
 * @returns null where it is none of the nearest thousand in either direction
 */
export function findCounter(account: HotpAccount, code: string): number | null {
  const digits = code.replace(/\s/g, '');
  if (digits.length !== account.digits) return null;
  const { min, max } = accountLimits.counter;
  for (let away = 0; away <= reach; away += 1) {
    for (const counter of [account.counter + away, account.counter - away]) {
      if (counter < min || counter > max) continue;
      if (codeAt({ ...account, counter }, 0).code === digits) return counter;
    }
  }
  return null;
}
