import { enabledMethods } from './enabled-methods.ts';
import type { Policy } from './policy.ts';
import { policyCounts } from './policy-counts.ts';

/** How many combinations of enabled methods the policy accepts; exact to 64 methods. */
export function acceptedCount(policy: Policy): bigint {
  return policyCounts(enabledMethods(policy)).accepted;
}
