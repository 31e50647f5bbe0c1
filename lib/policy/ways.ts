import { bySizeThenOrder, type Combination } from './combination.ts';
import { type EnabledMethods, enabledMethods } from './enabled-methods.ts';
import type { WaySearch } from './first-combinations.ts';
import type { MethodId, Policy } from './policy.ts';
import { firstMethods, type Reading } from './reading.ts';
import { shortestWay } from './shortest-way.ts';
import { wayExists } from './way-exists.ts';

/** Questions about the ways to log in under one reading; none of them lists the ways. */
export interface Ways {
  readonly policy: Policy;
  readonly reading: Reading;
  /** Ids of the enabled methods, in policy order. */
  readonly enabled: readonly MethodId[];
  /** Points of a method; 0 where the policy does not have it. */
  readonly points: (id: MethodId) => number;
  /** Whether some way holds and leaves out these; with no argument, whether there is a way. */
  readonly exist: (search?: WaySearch) => boolean;
  /** The first such way in list order. */
  readonly first: (search?: WaySearch) => Combination | undefined;
}

/** Opens the ways of a policy to questions. */
export function waysOf(policy: Policy, reading: Reading): Ways {
  const enabled = enabledMethods(policy);
  const points = new Map(policy.methods.map((method) => [method.id, method.points]));
  return {
    policy,
    reading,
    enabled: enabled.ids,
    points: (id) => points.get(id) ?? 0,
    exist: (search = {}) => searches(reading, search).some((one) => wayExists(enabled, one)),
    first: (search = {}) => firstWay(enabled, searches(reading, search)),
  };
}

function firstWay(
  enabled: EnabledMethods,
  alternatives: readonly WaySearch[],
): Combination | undefined {
  return alternatives
    .flatMap((search) => shortestWay(enabled, search) ?? [])
    .sort(bySizeThenOrder(enabled.policy))[0];
}

/** A way of the reading `credentials-first` holds one of the methods that can start a login. */
function searches(reading: Reading, search: WaySearch): readonly WaySearch[] {
  const { holding = [], without = [] } = search;
  if (reading === 'any-order' || holding.some((id) => firstMethods.includes(id))) return [search];
  return firstMethods
    .filter((id) => !without.includes(id))
    .map((id) => ({ holding: [...holding, id], without }));
}
