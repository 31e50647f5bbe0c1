import { isAccepted } from './combination.ts';
import type { MethodId, Policy } from './policy.ts';

/**
 * Combinations that the first policy rejects and the second accepts, none of whose members can be
 * spared; none exist exactly if everything that the second accepts the first accepts too.
 *
 * A knapsack: for each sum below the first level, the most points that the second gives to a
 * combination with that sum. Cost: methods × level.
 *
 * @param rejecting - over the same methods, in the same order, as `accepting`
 * @param limit - how many to give at most
 */
export function separations(
  rejecting: Policy,
  accepting: Policy,
  limit: number,
): readonly (readonly MethodId[])[] {
  const { methods, requiredLevel } = rejecting;
  const most = new Float64Array(requiredLevel).fill(-Infinity);
  most[0] = 0;
  const taken = methods.map(({ points }, index) => {
    const gain = accepting.methods[index]?.points ?? 0;
    const takes = new Uint8Array(requiredLevel);
    for (let sum = requiredLevel - 1; sum >= points; sum--) {
      const taking = (most[sum - points] ?? 0) + gain;
      if (taking <= (most[sum] ?? 0)) continue;
      most[sum] = taking;
      takes[sum] = 1;
    }
    return takes;
  });

  const found = new Map<string, readonly MethodId[]>();
  for (let sum = 0; sum < requiredLevel && found.size < limit; sum++) {
    if ((most[sum] ?? 0) < accepting.requiredLevel) continue;
    const members = withoutSpare(accepting, membersAt(methods, taken, sum));
    found.set(members.join(), members);
  }
  return [...found.values()];
}

function membersAt(
  methods: Policy['methods'],
  taken: readonly Uint8Array[],
  sum: number,
): readonly MethodId[] {
  let rest = sum;
  return methods
    .toReversed()
    .filter(({ points }, fromEnd) => {
      const takes = taken[methods.length - 1 - fromEnd]?.[rest] === 1;
      if (takes) rest -= points;
      return takes;
    })
    .map(({ id }) => id)
    .toReversed();
}

/** Drops members one by one as long as the combination stays accepted. */
function withoutSpare(policy: Policy, members: readonly MethodId[]): readonly MethodId[] {
  return members.reduce<readonly MethodId[]>((kept, id) => {
    const fewer = kept.filter((member) => member !== id);
    return isAccepted(policy, fewer) ? fewer : kept;
  }, members);
}
