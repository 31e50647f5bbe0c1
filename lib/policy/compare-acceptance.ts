import {
  type Aligned,
  changedCombination,
  type ChangedCombination,
  type ChangeList,
  changeList,
} from './change-list.ts';
import type { MethodId, Policy } from './policy.ts';
import { separations } from './separations.ts';

/** The second policy seen from the first. */
export type Relation = 'equivalent' | 'stricter' | 'looser' | 'incomparable';

export interface AcceptanceComparison {
  readonly relation: Relation;
  /**
   * A combination that one accepts and the other does not, of the newly rejected ones where there
   * are both; none of its members can be spared. `null` where the policies are equivalent.
   */
  readonly witness: ChangedCombination | null;
  readonly newlyAccepted: ChangeList;
  readonly newlyRejected: ChangeList;
  readonly newlyAcceptedCount: bigint;
  readonly newlyRejectedCount: bigint;
}

/**
 * Compares what two policies accept, over the methods that either of them enables; a method that
 * only one of them has counts as 0 points in the other.
 *
 * The relation is exact for any number of methods: whether one policy implies the other is a
 * knapsack over the sums below its level. Cost: methods × level, then that of what is read.
 */
export function compareAcceptance(before: Policy, after: Policy): AcceptanceComparison {
  const pair = aligned(before, after);
  const [opened] = separations(pair.before, pair.after, 1);
  const [closed] = separations(pair.after, pair.before, 1);
  const newlyAccepted = changeList(pair, pair.before, pair.after, opened !== undefined);
  const newlyRejected = changeList(pair, pair.after, pair.before, closed !== undefined);
  const separating = closed ?? opened;
  return {
    relation: relation(opened !== undefined, closed !== undefined),
    witness: separating === undefined ? null : changedCombination(pair, separating),
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

function relation(opens: boolean, closes: boolean): Relation {
  if (opens) return closes ? 'incomparable' : 'looser';
  return closes ? 'stricter' : 'equivalent';
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
