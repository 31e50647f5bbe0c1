import { enabledMethods } from '../enabled-methods.ts';
import { type Demands, tolerance } from '../goal/demands.ts';
import { heaviestBelow } from '../goal/heaviest-below.ts';
import { lineOf } from '../goal/line.ts';
import { nothingElse } from '../goal/nothing-else.ts';
import type { MethodId, Policy } from '../policy.ts';

/**
 * Demands to reject what a policy rejects, but for combinations that hold one of some sets. They are
 * not listed: the heaviest one at a point is a knapsack.
 */
export function openingDemands(policy: Policy, mayOpen: readonly (readonly MethodId[])[]): Demands {
  const { unit, level } = enabledMethods(policy);
  const methods = policy.methods.map(({ id }) => id);
  const frames =
    mayOpen.length === 0 ? [methods] : (nothingElse({ methods, accept: mayOpen }) ?? []);
  const weights = frames.map((frame) =>
    policy.methods.map(({ id, points }) => (frame.includes(id) ? points / unit : Infinity)),
  );
  return {
    missed: (point) => {
      const most = (point[point.length - 1] ?? 0) - 1 + tolerance;
      return weights
        .map((each) => heaviestBelow(each, level, point))
        .filter(({ sum }) => sum > most)
        .map(({ members }) => lineOf('reject', members));
    },
  };
}
