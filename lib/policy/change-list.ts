import { bySizeThenOrder, type Combination, combinationOf } from './combination.ts';
import { listedMethods, shownCombinations } from './combination-list.ts';
import { inListOrder, minimalAcceptedMasks } from './combination-masks.ts';
import { enabledMethods } from './enabled-methods.ts';
import { bothRejectedCount, rejectedCount } from './joint-counts.ts';
import { membersOfMask, sumOfMask, sumsOfMasks } from './mask-sums.ts';
import type { MethodId, Policy } from './policy.ts';
import { policyCounts } from './policy-counts.ts';
import { separations } from './separations.ts';

/** A combination whose outcome changes; its own points and margin are those under `after`. */
export interface ChangedCombination extends Combination {
  readonly before: Pick<Combination, 'points' | 'margin'>;
  readonly after: Pick<Combination, 'points' | 'margin'>;
}

/** Combinations whose outcome changes in one direction. */
export interface ChangeList {
  /** How many there are, also where not all are listed; worked out when first read. */
  readonly count: bigint;
  /** Whether `items` holds them all: to 12 methods. */
  readonly complete: boolean;
  /** How many `items` holds; searched for when first read. */
  readonly listed: number;
  /**
   * All of them, or beyond 12 methods the minimal ones, or beyond 20 a few of these. Shorter first,
   * then in the order of the methods; made when first read.
   */
  readonly items: readonly ChangedCombination[];
  /** The first so many of `items`; the others are not made for it. */
  readonly first: (count: number) => readonly ChangedCombination[];
}

/** Two policies over the same methods in the same order. */
export interface Aligned {
  readonly before: Policy;
  readonly after: Policy;
}

/** Up to this many methods every changed combination is listed. */
const everyChangeMethods = 12;

/**
 * What `rejecting` rejects and `accepting` accepts.
 *
 * @param pair - holds both
 * @param some - whether there is any
 */
export function changeList(
  pair: Aligned,
  rejecting: Policy,
  accepting: Policy,
  some: boolean,
): ChangeList {
  let search: Found | undefined;
  const found = () => (search ??= some ? separating(rejecting, accepting) : nothing);
  const changed = (at: number) => changedCombination(pair, found().members(at));
  let count: bigint | undefined;
  let items: readonly ChangedCombination[] | undefined;
  const first = (shown: number) =>
    Array.from({ length: Math.min(shown, found().listed) }, (_, at) => changed(at));
  return {
    complete: !some || rejecting.methods.length <= everyChangeMethods,
    get listed() {
      return found().listed;
    },
    get count() {
      return (count ??= some
        ? rejectedCount(rejecting) - bothRejectedCount(rejecting, accepting)
        : 0n);
    },
    get items() {
      return (items ??= first(found().listed));
    },
    first,
  };
}

/** The arithmetic of a combination on both sides. */
export function changedCombination(
  { before, after }: Aligned,
  members: readonly MethodId[],
): ChangedCombination {
  const { points, margin } = combinationOf(after, members);
  const earlier = combinationOf(before, members);
  return {
    members,
    points,
    margin,
    before: { points: earlier.points, margin: earlier.margin },
    after: { points, margin },
  };
}

/** Combinations in list order, made one by one. */
interface Found {
  readonly listed: number;
  readonly members: (at: number) => readonly MethodId[];
}

const nothing: Found = { listed: 0, members: () => [] };

function separating(rejecting: Policy, accepting: Policy): Found {
  if (rejecting.methods.length <= everyChangeMethods) {
    return foundMasks(idsOf(rejecting), everySeparation(rejecting, accepting));
  }
  const enabled = enabledMethods(accepting);
  if (enabled.ids.length <= listedMethods) {
    // A part of it is rejected as well, so it is minimal exactly if it is for the accepting policy.
    const count = Number(policyCounts(enabled).minimalAccepted);
    const pointsById = new Map(rejecting.methods.map(({ id, points }) => [id, points]));
    const points = enabled.ids.map((id) => pointsById.get(id) ?? 0);
    const masks = minimalAcceptedMasks(enabled, count).filter(
      (mask) => sumOfMask(points, mask) < rejecting.requiredLevel,
    );
    return foundMasks(enabled.ids, masks);
  }
  const some = separations(rejecting, accepting, shownCombinations)
    .map((members) => combinationOf(accepting, members))
    .sort(bySizeThenOrder(accepting));
  return { listed: some.length, members: (at) => some[at]?.members ?? [] };
}

function everySeparation(rejecting: Policy, accepting: Policy): Uint32Array {
  const low = sumsOfMasks(rejecting.methods.map(({ points }) => points));
  const high = sumsOfMasks(accepting.methods.map(({ points }) => points));
  const masks = Uint32Array.from(low.keys()).filter(
    (mask) =>
      (low[mask] ?? 0) < rejecting.requiredLevel && (high[mask] ?? 0) >= accepting.requiredLevel,
  );
  return inListOrder(rejecting.methods.length, masks);
}

const idsOf = ({ methods }: Policy) => methods.map(({ id }) => id);

const foundMasks = (ids: readonly MethodId[], masks: Uint32Array): Found => ({
  listed: masks.length,
  members: (at) => membersOfMask(ids, masks[at] ?? 0),
});
