import { type Combination, bySizeThenOrder } from './combination.ts';
import {
  type CombinationList,
  listedMethods,
  shortList,
  shownCombinations,
} from './combination-list.ts';
import { maskOf, minimalAcceptedMasks } from './combination-masks.ts';
import { type EnabledMethods, enabledMethods } from './enabled-methods.ts';
import { firstMinimalAccepted } from './first-combinations.ts';
import { maskedList } from './masked-list.ts';
import type { MethodId, Policy } from './policy.ts';
import { policyCounts } from './policy-counts.ts';
import { firstMethods } from './reading.ts';

/**
 * Combinations that reach the level and of which no member can be spared. They decide everything: a
 * combination is accepted exactly if it holds one of them.
 */
export function minimalAccepted(policy: Policy): CombinationList {
  const enabled = enabledMethods(policy);
  return minimalAcceptedList(enabled, policyCounts(enabled).minimalAccepted);
}

/** The minimal accepted combinations when their number is known. */
export function minimalAcceptedList(enabled: EnabledMethods, count: bigint): CombinationList {
  return enabled.ids.length <= listedMethods
    ? maskedList(enabled, count, () => minimalAcceptedMasks(enabled, Number(count)))
    : shortList(count, () => firstMinimalAccepted(enabled, shownCombinations));
}

/**
 * The minimal accepted combinations with which a login can start, where credentials are asked first.
 *
 * @param all - the list without that condition
 */
export function startableList(enabled: EnabledMethods, all: CombinationList): CombinationList {
  const count = all.count - policyCounts(withoutFirstMethods(enabled.policy)).minimalAccepted;
  if (!all.complete) return shortList(count, () => firstStartable(enabled));
  const starting = maskOf(enabled, firstMethods);
  return maskedList(enabled, count, () =>
    minimalAcceptedMasks(enabled, Number(all.count)).filter((mask) => (mask & starting) !== 0),
  );
}

/** What is left without any method that can start: exactly the ways that cannot. */
function withoutFirstMethods(policy: Policy): EnabledMethods {
  const methods = policy.methods.filter(({ id }) => !firstMethods.includes(id));
  return enabledMethods({ ...policy, methods });
}

function firstStartable(enabled: EnabledMethods): readonly Combination[] {
  const starting = firstMethods.filter((id) => enabled.ids.includes(id));
  return starting
    .flatMap((id: MethodId, index) =>
      firstMinimalAccepted(enabled, shownCombinations, {
        holding: [id],
        without: starting.slice(0, index),
      }),
    )
    .sort(bySizeThenOrder(enabled.policy))
    .slice(0, shownCombinations);
}
