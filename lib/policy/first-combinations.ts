import type { Combination } from './combination.ts';
import type { EnabledMethods } from './enabled-methods.ts';
import type { MethodId } from './policy.ts';

/** Which ways to look for. */
export interface WaySearch {
  /** Methods that the way must hold; they are enabled. */
  readonly holding?: readonly MethodId[];
  /** Methods that it must not hold. */
  readonly without?: readonly MethodId[];
}

/** One condition that a combination can meet; it is found when it meets one of several. */
interface Condition {
  readonly mayTake: readonly boolean[];
  readonly mayLeave: readonly boolean[];
  /** Bit s is set where a combination with sum s meets it. */
  readonly sums: bigint;
}

/**
 * The first minimal accepted combinations in list order, for any number of methods.
 *
 * @returns at most `limit`, shorter first
 */
export function firstMinimalAccepted(
  enabled: EnabledMethods,
  limit: number,
  { holding = [], without = [] }: WaySearch = {},
): readonly Combination[] {
  const { ids, level } = enabled;
  const weights = weightsInPolicyOrder(enabled);
  // With `lightest` as its lightest member, it reaches the level and not with `lightest` to spare.
  const conditions = distinct(weights).map((lightest) => ({
    mayTake: ids.map((id, index) => weightAt(weights, index) >= lightest && !without.includes(id)),
    mayLeave: ids.map((id) => !holding.includes(id)),
    sums: ((1n << BigInt(lightest)) - 1n) << BigInt(level),
  }));
  return firstMeeting(enabled, weights, limit, conditions);
}

/** The first maximal rejected combinations in list order, for any number of methods. */
export function firstMaximalRejected(
  enabled: EnabledMethods,
  limit: number,
): readonly Combination[] {
  const { ids, level, total } = enabled;
  const weights = weightsInPolicyOrder(enabled);
  if (total < level) return [combination(enabled, [...ids.keys()])];
  // With `lightest` as its lightest absent method, it fails, and no longer with `lightest` added.
  const conditions = distinct(weights).map((lightest) => {
    const missing = Math.min(lightest, level);
    return {
      mayTake: ids.map(() => true),
      mayLeave: weights.map((weight) => weight >= lightest),
      sums: ((1n << BigInt(missing)) - 1n) << BigInt(level - missing),
    };
  });
  return firstMeeting(enabled, weights, limit, conditions);
}

/**
 * Finds combinations size by size, in list order, and turns back as soon as no condition can still
 * be met. Cost: for each condition, methods × size shifts of as many bits as the sums have.
 */
function firstMeeting(
  enabled: EnabledMethods,
  weights: readonly number[],
  limit: number,
  conditions: readonly Condition[],
): readonly Combination[] {
  const methods = weights.length;
  /** By condition and number of members to come: from which sum, before which method, it works. */
  const hopeful: bigint[][][] = conditions.map(() => []);
  const found: Combination[] = [];

  const hopefulAt = (which: number, toCome: number, index: number): bigint =>
    hopeful[which]?.[toCome]?.[index] ?? 0n;

  const visit = (
    index: number,
    toCome: number,
    sum: number,
    taken: number[],
    open: number[],
  ): void => {
    if (found.length === limit || open.length === 0) return;
    if (index === methods) {
      found.push(combination(enabled, taken));
      return;
    }
    const more = sum + weightAt(weights, index);
    const taking = open.filter(
      (which) =>
        conditions[which]?.mayTake[index] === true &&
        hasBit(hopefulAt(which, toCome - 1, index + 1), more),
    );
    visit(index + 1, toCome - 1, more, [...taken, index], taking);
    const leaving = open.filter(
      (which) =>
        conditions[which]?.mayLeave[index] === true &&
        hasBit(hopefulAt(which, toCome, index + 1), sum),
    );
    visit(index + 1, toCome, sum, taken, leaving);
  };

  for (let size = 0; size <= methods && found.length < limit; size++) {
    conditions.forEach(({ mayTake, mayLeave, sums }, which) => {
      const row = new Array<bigint>(methods + 1).fill(0n);
      row[methods] = size === 0 ? sums : 0n;
      for (let index = methods - 1; index >= 0; index--) {
        const left = mayLeave[index] === true ? (row[index + 1] ?? 0n) : 0n;
        const taken =
          mayTake[index] === true
            ? hopefulAt(which, size - 1, index + 1) >> BigInt(weightAt(weights, index))
            : 0n;
        row[index] = left | taken;
      }
      hopeful[which]?.push(row);
    });
    const open = [...conditions.keys()].filter((which) => hasBit(hopefulAt(which, size, 0), 0));
    visit(0, size, 0, [], open);
  }
  return found;
}

function combination(
  { ids, points, policy }: EnabledMethods,
  taken: readonly number[],
): Combination {
  const sum = taken.reduce((total, index) => total + (points[index] ?? 0), 0);
  return {
    members: taken.map((index) => ids[index] ?? ''),
    points: sum,
    margin: sum - policy.requiredLevel,
  };
}

function weightsInPolicyOrder({ points, unit }: EnabledMethods): readonly number[] {
  return points.map((value) => value / unit);
}

function weightAt(weights: readonly number[], index: number): number {
  return weights[index] ?? 0;
}

function distinct(weights: readonly number[]): readonly number[] {
  return [...new Set(weights)];
}

function hasBit(bits: bigint, index: number): boolean {
  return ((bits >> BigInt(index)) & 1n) === 1n;
}
