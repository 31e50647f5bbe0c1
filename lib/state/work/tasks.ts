import {
  type Aim,
  compareAcceptance,
  type EditPlan,
  goal,
  type GoalResult,
  type Policy,
  type Reading,
  type Repair,
  repairsOf,
  safeOrder,
  simplify,
  type Wish,
} from '../../policy/index.ts';

/** From one policy to another. */
export interface Pair {
  readonly before: Policy;
  readonly after: Policy;
}

/** How long a search for numbers may take before the best so far counts. */
const searchMs = 8000;

/**
 * What may take longer than a keystroke, so a worker does it. Questions and answers are plain data,
 * which structured cloning takes from one side to the other.
 */
export const tasks = {
  /** How many combinations pass anew and how many no longer do; up to 0.3 s at 64 methods. */
  changedCounts({ before, after }: Pair) {
    const { newlyAcceptedCount, newlyRejectedCount } = compareAcceptance(before, after);
    return { newlyAccepted: newlyAcceptedCount, newlyRejected: newlyRejectedCount };
  },
  /** Numbers for a wish; beyond 8 methods, the nearest ones that are found in eight seconds. */
  goal({ wish, aim }: { readonly wish: Wish; readonly aim: Aim }): GoalResult {
    const end = performance.now() + searchMs;
    return goal(wish, aim, { keepGoing: () => performance.now() < end });
  },
  /** The order in which to type the fields. */
  order({ before, after }: Pair): EditPlan {
    return safeOrder(before, after);
  },
  /** The smallest edit for each warning; a second or two for the hardest of 8 methods. */
  repairs({
    policy,
    reading,
  }: {
    readonly policy: Policy;
    readonly reading: Reading;
  }): readonly Repair[] {
    const end = performance.now() + searchMs;
    return repairsOf(policy, reading, { keepGoing: () => performance.now() < end });
  },
  /** The smallest equivalent numbers, or the smallest that are found in eight seconds. */
  simplify(policy: Policy) {
    const end = performance.now() + searchMs;
    return simplify(policy, { keepGoing: () => performance.now() < end });
  },
};

export type TaskName = keyof typeof tasks;
export type Question<T extends TaskName> = Parameters<(typeof tasks)[T]>[0];
export type Answer<T extends TaskName> = ReturnType<(typeof tasks)[T]>;
