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
  if (isNowhereLooser(accepting, rejecting)) return [];
  const { methods, requiredLevel } = rejecting;
  const most = new Float64Array(requiredLevel).fill(-Infinity);
  most[0] = 0;
  // By method and sum, whether the method is in the combination with the most points.
  const taken = new Uint8Array(methods.length * requiredLevel);
  for (let index = 0; index < methods.length; index++) {
    const points = methods[index]?.points ?? 0;
    const gain = accepting.methods[index]?.points ?? 0;
    const row = index * requiredLevel;
    for (let sum = requiredLevel - 1; sum >= points; sum--) {
      const taking = (most[sum - points] ?? 0) + gain;
      if (taking <= (most[sum] ?? 0)) continue;
      most[sum] = taking;
      taken[row + sum] = 1;
    }
  }

  const found = new Map<string, readonly MethodId[]>();
  for (let sum = 0; sum < requiredLevel && found.size < limit; sum++) {
    if ((most[sum] ?? 0) < accepting.requiredLevel) continue;
    const members = withoutSpare(accepting, membersAt(rejecting, taken, sum));
    found.set(members.join(), members);
  }
  return [...found.values()];
}

/** Whether no number of the one lets anything pass that fails under the other: it needs no search. */
function isNowhereLooser(one: Policy, other: Policy): boolean {
  return (
    one.requiredLevel >= other.requiredLevel &&
    one.methods.every(({ points }, index) => points <= (other.methods[index]?.points ?? 0))
  );
}

/** Places of the methods, in their order. */
function membersAt(
  { methods, requiredLevel }: Policy,
  taken: Uint8Array,
  sum: number,
): readonly number[] {
  const members: number[] = [];
  let rest = sum;
  for (let index = methods.length - 1; index >= 0; index--) {
    if (taken[index * requiredLevel + rest] !== 1) continue;
    members.push(index);
    rest -= methods[index]?.points ?? 0;
  }
  return members.reverse();
}

/** Drops members one by one as long as the combination stays accepted. */
function withoutSpare(
  { methods, requiredLevel }: Policy,
  members: readonly number[],
): readonly MethodId[] {
  const points = (member: number) => methods[member]?.points ?? 0;
  let spare = members.reduce((sum, member) => sum + points(member), -requiredLevel);
  return members
    .filter((member) => {
      if (points(member) > spare) return true;
      spare -= points(member);
      return false;
    })
    .map((member) => methods[member]?.id ?? '');
}
