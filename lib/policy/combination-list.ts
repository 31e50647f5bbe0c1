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
  /** The first so many of `items`; the others are not made for it. */
  readonly first: (count: number) => readonly Combination[];
  /** So many of `items` whose points are nearest to the level, by rising points. */
  readonly nearest: (count: number) => readonly Combination[];
}

/** Up to this many enabled methods, lists are complete. */
export const listedMethods = 20;

/** Length of a list that is not complete. */
export const shownCombinations = 12;

/** A list that holds only the first few of its kind; made when first read. */
export function shortList(count: bigint, make: () => readonly Combination[]): CombinationList {
  let made: readonly Combination[] | undefined;
  const items = () => (made ??= make());
  return {
    count,
    complete: false,
    get items() {
      return items();
    },
    first: (shown) => items().slice(0, shown),
    nearest: (shown) => items().toSorted(byDistance).slice(0, shown).sort(byPoints),
  };
}

const byDistance = (a: Combination, b: Combination) => Math.abs(a.margin) - Math.abs(b.margin);

/** Rising points, for what {@link CombinationList.nearest} gives. */
export const byPoints = (a: Combination, b: Combination): number => a.points - b.points;
