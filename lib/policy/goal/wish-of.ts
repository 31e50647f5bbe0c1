import { maximalRejected } from '../maximal-rejected.ts';
import { minimalAccepted } from '../minimal-accepted.ts';
import type { Policy } from '../policy.ts';
import type { Wish } from './wish.ts';

/** What a policy does, as a wish to start from; complete to 20 enabled methods. */
export function wishOf(policy: Policy): Wish {
  const idle = policy.methods.filter(({ points }) => points === 0).map(({ id }) => id);
  return {
    methods: policy.methods.map(({ id }) => id),
    accept: minimalAccepted(policy).items.map(({ members }) => members),
    reject: maximalRejected(policy).items.map(({ members }) => [...members, ...idle]),
    pin: {},
  };
}
