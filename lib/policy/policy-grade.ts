import { bySizeThenOrder, type Combination, pointsOf } from './combination.ts';
import type { EnabledMethods } from './enabled-methods.ts';
import { firstMinimalAccepted } from './first-combinations.ts';
import type { GradedCombination, PolicyGrade } from './grade.ts';
import { gradeOf, strengthOf } from './grade-of.ts';
import { methodFacts } from './known-methods.ts';
import type { MethodId } from './policy.ts';
import { countsUnder, type Reading } from './reading.ts';
import { wayExists } from './way-exists.ts';

/** The ways that hold exactly these known methods: all of them are equally strong. */
interface WayKind {
  readonly holding: readonly MethodId[];
  readonly without: readonly MethodId[];
  readonly strength: readonly number[];
}

/**
 * Weakest and strongest way to log in; of equals the first in list order.
 *
 * Methods without public facts are all alike to a grade, so it is enough to ask, for each set of
 * known methods, whether a way holds just these: exact for any number of methods.
 *
 * @returns `null` where the reading leaves no way
 */
export function policyGrade(enabled: EnabledMethods, reading: Reading): PolicyGrade | null {
  const kinds = wayKinds(enabled, reading);
  const weakest = firstOf(enabled, extremes(kinds, -1));
  const strongest = firstOf(enabled, extremes(kinds, 1));
  return weakest && strongest ? { weakest, strongest } : null;
}

function wayKinds(enabled: EnabledMethods, reading: Reading): readonly WayKind[] {
  const { policy, ids } = enabled;
  const known = ids.filter((id) => methodFacts(id).known);
  const unknown = ids.filter((id) => !methodFacts(id).known);
  return subsets(known).flatMap((holding) => {
    const without = known.filter((id) => !holding.includes(id));
    if (!countsUnder(reading, holding) || !wayExists(enabled, { holding, without })) return [];
    // What the known methods do not reach on their own, unknown ones add.
    const added = pointsOf(policy, holding) < policy.requiredLevel ? unknown.slice(0, 1) : [];
    return [{ holding, without, strength: strengthOf([...holding, ...added]) }];
  });
}

function extremes(kinds: readonly WayKind[], sign: 1 | -1): readonly WayKind[] {
  let best: readonly WayKind[] = [];
  for (const kind of kinds) {
    const [first] = best;
    const order = first === undefined ? 1 : sign * compareStrength(kind.strength, first.strength);
    if (order > 0) best = [kind];
    else if (order === 0) best = [...best, kind];
  }
  return best;
}

function firstOf(enabled: EnabledMethods, kinds: readonly WayKind[]): GradedCombination | null {
  const [combination]: readonly Combination[] = kinds
    .flatMap(({ holding, without }) => firstMinimalAccepted(enabled, 1, { holding, without }))
    .sort(bySizeThenOrder(enabled.policy));
  return combination ? { combination, grade: gradeOf(combination.members) } : null;
}

function compareStrength(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((value, index) => value !== b[index]);
  return differing === -1 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}

function subsets(ids: readonly MethodId[]): readonly (readonly MethodId[])[] {
  return ids.reduce<readonly (readonly MethodId[])[]>(
    (sets, id) => [...sets, ...sets.map((set) => [...set, id])],
    [[]],
  );
}
