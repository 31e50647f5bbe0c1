import { bySizeThenOrder } from './combination.ts';
import type { EnabledMethods } from './enabled-methods.ts';
import type { GradedCombination, PolicyGrade } from './grade.ts';
import { gradeOf, strengthOf } from './grade-of.ts';
import { knownMethods } from './known-methods.ts';
import type { MethodId } from './policy.ts';
import { countsUnder, type Reading } from './reading.ts';
import { shortestWay } from './shortest-way.ts';
import { wayExists } from './way-exists.ts';

/** Ways that hold exactly these known methods, and unknown ones or none; all equally strong. */
interface WayKind {
  readonly holding: readonly MethodId[];
  /** The other known methods. */
  readonly without: readonly MethodId[];
  readonly withUnknown: boolean;
}

/**
 * Weakest and strongest way to log in; of equals the first in list order.
 *
 * Methods without public facts are all alike to a grade, so there are few kinds of ways, and it is
 * enough to ask from either end whether a way of that kind exists: exact for any number of methods.
 *
 * @returns `null` where the reading leaves no way
 */
export function policyGrade(enabled: EnabledMethods, reading: Reading): PolicyGrade | null {
  const ranks = kindsByStrength();
  const weakest = firstOfFirst(enabled, reading, ranks);
  const strongest = weakest && firstOfFirst(enabled, reading, ranks.toReversed());
  return weakest && strongest ? { weakest, strongest } : null;
}

/** The first way, in list order, of the first rank that has one. */
function firstOfFirst(
  enabled: EnabledMethods,
  reading: Reading,
  ranks: readonly (readonly WayKind[])[],
): GradedCombination | null {
  for (const rank of ranks) {
    const [combination] = rank
      .filter((kind) => countsUnder(reading, kind.holding) && occurs(enabled, kind))
      .flatMap((kind) => shortestWay(enabled, kind) ?? [])
      .sort(bySizeThenOrder(enabled.policy));
    if (combination) return { combination, grade: gradeOf(combination.members) };
  }
  return null;
}

function occurs(enabled: EnabledMethods, kind: WayKind): boolean {
  const { ids, points, policy } = enabled;
  if (!kind.holding.every((id) => ids.includes(id))) return false;
  const sum = ids.reduce(
    (total, id, index) => total + (kind.holding.includes(id) ? (points[index] ?? 0) : 0),
    0,
  );
  // What the known methods do not reach on their own, unknown ones add.
  return kind.withUnknown === sum < policy.requiredLevel && wayExists(enabled, kind);
}

let ranks: readonly (readonly WayKind[])[] | undefined;

/** All kinds, weakest first; those of equal strength together. */
function kindsByStrength(): readonly (readonly WayKind[])[] {
  return (ranks ??= ranked());
}

function ranked(): readonly (readonly WayKind[])[] {
  const known = knownMethods.map(({ id }) => id);
  const byStrength = new Map<string, { strength: readonly number[]; kinds: WayKind[] }>();
  for (const holding of subsets(known)) {
    const without = known.filter((id) => !holding.includes(id));
    for (const withUnknown of [false, true]) {
      const strength = strengthOf(withUnknown ? [...holding, nobodyKnows] : holding);
      const rank = byStrength.get(strength.join()) ?? { strength, kinds: [] };
      rank.kinds.push({ holding, without, withUnknown });
      byStrength.set(strength.join(), rank);
    }
  }
  return [...byStrength.values()]
    .sort((a, b) => compareStrength(a.strength, b.strength))
    .map(({ kinds }) => kinds);
}

/** Stands for every method without public facts; no id of a method can be blank. */
const nobodyKnows = '';

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
