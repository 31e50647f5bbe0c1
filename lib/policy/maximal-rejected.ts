import {
  type CombinationList,
  combinationList,
  listedMethods,
  shownCombinations,
} from './combination-list.ts';
import { combinationsOfMasks, maximalRejectedMasks } from './combination-masks.ts';
import { type EnabledMethods, enabledMethods } from './enabled-methods.ts';
import { firstMaximalRejected } from './first-combinations.ts';
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
  const complete = enabled.ids.length <= listedMethods;
  return combinationList(count, complete, () =>
    complete
      ? combinationsOfMasks(enabled, maximalRejectedMasks(enabled, Number(count)))
      : firstMaximalRejected(enabled, shownCombinations),
  );
}
