import { bySizeThenOrder, type Combination, combinationOf } from './combination.ts';
import { listedMethods, shownCombinations } from './combination-list.ts';
import { enabledMethods } from './enabled-methods.ts';
import { bothRejectedCount, rejectedCount } from './joint-counts.ts';
import { minimalAccepted } from './minimal-accepted.ts';
import type { MethodId, Policy } from './policy.ts';
import { separations } from './separations.ts';

/** The second policy seen from the first. */
export type Relation = 'equivalent' | 'stricter' | 'looser' | 'incomparable';

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
  /**
   * All of them, or beyond 12 methods the minimal ones, or beyond 20 a few of these. Shorter first,
   * then in the order of the methods; made when first read.
   */
  readonly items: readonly ChangedCombination[];
}

export interface AcceptanceComparison {
  readonly relation: Relation;
  readonly newlyAccepted: ChangeList;
  readonly newlyRejected: ChangeList;
  readonly newlyAcceptedCount: bigint;
  readonly newlyRejectedCount: bigint;
}

/** Up to this many methods every changed combination is listed. */
const everyChangeMethods = 12;

/**
 * Compares what two policies accept, over the methods that either of them enables; a method that
 * only one of them has counts as 0 points in the other.
 *
 * The relation is exact for any number of methods: whether one policy implies the other is a
 * knapsack over the sums below its level. Cost: methods × level, then that of what is read.
 */
export function compareAcceptance(before: Policy, after: Policy): AcceptanceComparison {
  const pair = aligned(before, after);
  const opens = separations(pair.before, pair.after, 1).length > 0;
  const closes = separations(pair.after, pair.before, 1).length > 0;
  const newlyAccepted = changeList(pair, pair.before, pair.after, opens);
  const newlyRejected = changeList(pair, pair.after, pair.before, closes);
  return {
    relation: opens ? (closes ? 'incomparable' : 'looser') : closes ? 'stricter' : 'equivalent',
    newlyAccepted,
    newlyRejected,
    get newlyAcceptedCount() {
      return newlyAccepted.count;
    },
    get newlyRejectedCount() {
      return newlyRejected.count;
    },
  };
}

/** Two policies over the same methods in the same order. */
interface Aligned {
  readonly before: Policy;
  readonly after: Policy;
}

/** Keeps the methods that either enables: those of `before` first, then what `after` adds. */
function aligned(before: Policy, after: Policy): Aligned {
  const pointsBefore = new Map(before.methods.map(({ id, points }) => [id, points]));
  const pointsAfter = new Map(after.methods.map(({ id, points }) => [id, points]));
  const methods = [
    ...before.methods,
    ...after.methods.filter(({ id }) => !pointsBefore.has(id)),
  ].filter(({ id }) => (pointsBefore.get(id) ?? 0) + (pointsAfter.get(id) ?? 0) > 0);
  const over = ({ requiredLevel }: Policy, points: ReadonlyMap<MethodId, number>): Policy => ({
    requiredLevel,
    methods: methods.map((method) => ({ ...method, points: points.get(method.id) ?? 0 })),
  });
  return { before: over(before, pointsBefore), after: over(after, pointsAfter) };
}

/** What `rejecting` rejects and `accepting` accepts. */
function changeList(
  pair: Aligned,
  rejecting: Policy,
  accepting: Policy,
  some: boolean,
): ChangeList {
  let count: bigint | undefined;
  let items: readonly ChangedCombination[] | undefined;
  const methods = rejecting.methods.length;
  return {
    complete: !some || methods <= everyChangeMethods,
    get count() {
      return (count ??= some
        ? rejectedCount(rejecting) - bothRejectedCount(rejecting, accepting)
        : 0n);
    },
    get items() {
      return (items ??= (some ? separating(rejecting, accepting) : [])
        .map((members) => changed(pair, members))
        .sort(bySizeThenOrder(pair.after)));
    },
  };
}

function changed({ before, after }: Aligned, members: readonly MethodId[]): ChangedCombination {
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

function separating(rejecting: Policy, accepting: Policy): readonly (readonly MethodId[])[] {
  if (rejecting.methods.length <= everyChangeMethods) return everySeparation(rejecting, accepting);
  // A part of it is rejected as well, so it is minimal exactly if it is for the accepting policy.
  if (enabledMethods(accepting).ids.length <= listedMethods) {
    return minimalAccepted(accepting)
      .items.map(({ members }) => members)
      .filter((members) => combinationOf(rejecting, members).margin < 0);
  }
  return separations(rejecting, accepting, shownCombinations);
}

function everySeparation(rejecting: Policy, accepting: Policy): readonly (readonly MethodId[])[] {
  const { methods } = rejecting;
  const found: MethodId[][] = [];
  const visit = (index: number, members: MethodId[], low: number, high: number): void => {
    const method = methods[index];
    if (method === undefined) {
      if (low < rejecting.requiredLevel && high >= accepting.requiredLevel) found.push(members);
      return;
    }
    const more = accepting.methods[index]?.points ?? 0;
    visit(index + 1, members, low, high);
    visit(index + 1, [...members, method.id], low + method.points, high + more);
  };
  visit(0, [], 0, 0);
  return found;
}
