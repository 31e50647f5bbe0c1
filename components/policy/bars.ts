import {
  combinationOf,
  methodFacts,
  type Analysis,
  type Combination,
  type MethodId,
  type Policy,
} from '../../lib/policy/index.ts';

/** Up to this many enabled methods, every combination has a bar of its own (2^8 = 256). */
const drawnMethods = 8;
/** Beyond that, as many on either side of the level as the eye can tell apart. */
const nearestDrawn = 60;

/** The combinations that the chart draws, by rising points. */
export interface Bars {
  readonly items: readonly Combination[];
  /** Whether these are all combinations of the methods, the empty one included. */
  readonly complete: boolean;
  /** Where the accepted ones begin. */
  readonly firstAccepted: number;
}

/**
 * All combinations to 8 methods; beyond, the ways and the nearest misses of the enabled ones.
 *
 * @param methods - may be switched off, and then add no points; the enabled ones without
 */
export function barsOf(analysis: Analysis, methods: readonly MethodId[] = analysis.enabled): Bars {
  const { policy } = analysis;
  const complete = methods.length <= drawnMethods;
  const items = complete
    ? subsets(methods).map((members) => combinationOf(policy, members))
    : [
        ...analysis.maximalRejected.nearest(nearestDrawn),
        ...analysis.minimalAccepted.nearest(nearestDrawn),
      ];
  if (complete) items.sort(byPoints);
  const firstAccepted = items.findIndex(({ margin }) => margin >= 0);
  return { items, complete, firstAccepted: firstAccepted === -1 ? items.length : firstAccepted };
}

const byPoints = (a: Combination, b: Combination) =>
  a.points - b.points || a.members.length - b.members.length;

function subsets(ids: readonly MethodId[]): MethodId[][] {
  return ids.reduce<MethodId[][]>(
    (all, id) => [...all, ...all.map((members) => [...members, id])],
    [[]],
  );
}

/**
 * One letter for each method, for the foot of narrow bars.
 *
 * @returns null where two of the methods would share a letter
 */
export function initials(
  policy: Policy,
  methods: readonly MethodId[],
): Map<MethodId, string> | null {
  const letters = new Map(
    methods.map((id) => {
      const { known, shortLabel } = methodFacts(id);
      const name = known ? shortLabel : (policy.methods.find((it) => it.id === id)?.label ?? id);
      return [id, name.charAt(0).toUpperCase()];
    }),
  );
  return new Set(letters.values()).size === methods.length ? letters : null;
}
