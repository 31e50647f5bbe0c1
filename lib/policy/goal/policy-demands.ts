import { enabledMethods } from '../enabled-methods.ts';
import type { Policy } from '../policy.ts';
import { type Demands, tolerance } from './demands.ts';
import { heaviestBelow } from './heaviest-below.ts';
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
