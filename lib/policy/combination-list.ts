import type { Combination } from './combination.ts';

/** Combinations of one kind: all of them, or the first few beside their exact number. */
export interface CombinationList {
  /** How many there are, also where not all are listed. */
  readonly count: bigint;
  /** Whether `items` holds them all: to 20 enabled methods. */
  readonly complete: boolean;
  /**
   * Shorter combinations first, equal sizes lexicographically in policy order; where the list is not
   * complete, the first 12. Made when first read, then kept.
   */
  readonly items: readonly Combination[];
}

/** Up to this many enabled methods, lists are complete. */
export const listedMethods = 20;

/** Length of a list that is not complete. */
export const shownCombinations = 12;

/** A list whose items are made when first read. */
export function combinationList(
  count: bigint,
  complete: boolean,
  items: () => readonly Combination[],
): CombinationList {
  let made: readonly Combination[] | undefined;
  return {
    count,
    complete,
    get items() {
      return (made ??= items());
    },
  };
}
