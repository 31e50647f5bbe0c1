import { enabledMethods } from '../enabled-methods.ts';
import type { Policy } from '../policy.ts';
import { type Demands, type Point, tolerance } from './demands.ts';
import { type Line, lineOf } from './line.ts';

/**
 * Demands to do exactly what a policy does, over all its methods, without listing its combinations.
 *
 * A knapsack on either side of the level: the heaviest combination at the point that the policy
 * rejects, and the lightest that it accepts, which leaves out the heaviest that can be left out. Cost:
 * methods × sum of points.
 */
export function policyDemands(policy: Policy): Demands {
  const { unit, level, total } = enabledMethods(policy);
  const weights = policy.methods.map(({ points }) => points / unit);
  const all = weights.map((_, method) => method);
  return {
    missed: (point) => {
      const target = point[point.length - 1] ?? 0;
      const missed: Line[] = [];
      const heaviest = heaviestBelow(weights, level, point);
      if (heaviest.sum > target - 1 + tolerance) missed.push(lineOf('reject', heaviest.members));
      const spared = heaviestBelow(weights, total - level + 1, point);
      const everything = all.reduce((sum, method) => sum + (point[method] ?? 0), 0);
      if (everything - spared.sum < target - tolerance) {
        const members = new Set(spared.members);
        missed.push(
          lineOf(
            'accept',
            all.filter((method) => !members.has(method)),
          ),
        );
      }
      return missed;
    },
  };
}

interface Heaviest {
  /** At the point. */
  readonly sum: number;
  readonly members: readonly number[];
}

/** @param bound - `>= 1`; in the units of the weights */
function heaviestBelow(weights: readonly number[], bound: number, point: Point): Heaviest {
  const most = new Float64Array(bound).fill(-Infinity);
  most[0] = 0;
  const takes = weights.map((weight, method) => {
    const taken = new Uint8Array(bound);
    for (let sum = bound - 1; sum >= weight; sum--) {
      const taking = (most[sum - weight] ?? 0) + (point[method] ?? 0);
      if (taking <= (most[sum] ?? 0)) continue;
      most[sum] = taking;
      taken[sum] = 1;
    }
    return taken;
  });
  const best = most.reduce((at, value, sum) => (value > (most[at] ?? 0) ? sum : at), 0);
  return { sum: most[best] ?? 0, members: membersAt(weights, takes, best) };
}

function membersAt(
  weights: readonly number[],
  takes: readonly Uint8Array[],
  sum: number,
): readonly number[] {
  const members: number[] = [];
  let rest = sum;
  for (let method = weights.length - 1; method >= 0; method--) {
    if (takes[method]?.[rest] !== 1) continue;
    members.push(method);
    rest -= weights[method] ?? 0;
  }
  return members;
}
