import {
  type CombinationList,
  listedMethods,
  shortList,
  shownCombinations,
} from './combination-list.ts';
import { maximalRejectedMasks } from './combination-masks.ts';
import { type EnabledMethods, enabledMethods } from './enabled-methods.ts';
import { firstMaximalRejected } from './first-combinations.ts';
import { maskedList } from './masked-list.ts';
import type { Policy } from './policy.ts';
import { policyCounts } from './policy-counts.ts';

/**
 * Combinations of enabled methods that miss the level and reach it with any one method more. They
 * decide everything: a combination is rejected exactly if one of them holds it.
 */
export function maximalRejected(policy: Policy): CombinationList {
  const enabled = enabledMethods(policy);
  return maximalRejectedList(enabled, policyCounts(enabled).maximalRejected);
}

/** The maximal rejected combinations when their number is known. */
export function maximalRejectedList(enabled: EnabledMethods, count: bigint): CombinationList {
  return enabled.ids.length <= listedMethods
    ? maskedList(enabled, count, () => maximalRejectedMasks(enabled, Number(count)))
    : shortList(count, () => firstMaximalRejected(enabled, shownCombinations));
}
