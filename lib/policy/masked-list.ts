import type { Combination } from './combination.ts';
import { byPoints, type CombinationList } from './combination-list.ts';
import { combinationsOfMasks } from './combination-masks.ts';
import type { EnabledMethods } from './enabled-methods.ts';
import { sumOfMask } from './mask-sums.ts';

/**
 * A complete list: `search` is asked once, for masks in list order, and a combination is made when
 * it is read, because a page shows a dozen of many thousands.
 */
export function maskedList(
  enabled: EnabledMethods,
  count: bigint,
  search: () => Uint32Array,
): CombinationList {
  let masks: Uint32Array | undefined;
  let items: readonly Combination[] | undefined;
  const all = () => (masks ??= search());
  return {
    count,
    complete: true,
    get items() {
      return (items ??= combinationsOfMasks(enabled, all()));
    },
    first: (shown) =>
      items?.slice(0, shown) ?? combinationsOfMasks(enabled, all().subarray(0, shown)),
    nearest: (shown) =>
      combinationsOfMasks(enabled, nearestMasks(enabled, all()).slice(0, shown)).sort(byPoints),
  };
}

/** Nearest to the level first; equal distances in list order. */
function nearestMasks({ points, policy }: EnabledMethods, masks: Uint32Array): Uint32Array {
  const distances = Float64Array.from(masks, (mask) =>
    Math.abs(sumOfMask(points, mask) - policy.requiredLevel),
  );
  // One sort of numbers: distance before the comma of the key, place in the list behind it.
  const keys = distances.map((distance, index) => distance * masks.length + index).sort();
  return Uint32Array.from(keys, (key) => masks[key % masks.length] ?? 0);
}
