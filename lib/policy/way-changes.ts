import type { Combination } from './combination.ts';
import { combinationOf, isAccepted } from './combination.ts';
import type { MethodId, Policy } from './policy.ts';
import type { Ways } from './ways.ts';

/**
 * What becomes of a way to log in:
 *
 * - `kept`: it still is one
 * - `shortened`: it passes with members to spare
 * - `lengthened`: it fails, and passes with more
 * - `closed`: no way holds it any more
 * - `opened`: it is new, and nothing within it passed before
 */
export type WayFate = 'kept' | 'shortened' | 'lengthened' | 'closed' | 'opened';

/** One way to log in, before or after, with its arithmetic on both sides. */
export interface WayChange {
  readonly fate: WayFate;
  readonly members: readonly MethodId[];
  readonly before: Pick<Combination, 'points' | 'margin'>;
  readonly after: Pick<Combination, 'points' | 'margin'>;
  /** The listed ways afterwards that it is shortened or lengthened to. */
  readonly becomes: readonly (readonly MethodId[])[];
}

export interface WayChanges {
  /** Whether every way of either side is told; else the first ones. */
  readonly complete: boolean;
  /** What becomes of the ways before, in list order, then the ones that open. */
  readonly items: readonly WayChange[];
}

/** How many ways of either side are told. */
const told = 200;

/** The ways of one side under a reading: questions, and the listed ones. */
export interface Side {
  readonly ways: Ways;
  readonly policy: Policy;
  readonly count: bigint;
  /** The first so many. */
  readonly first: (count: number) => readonly Combination[];
}

/** Tells what becomes of each way to log in; cost: ways before × ways after, at most 200 each. */
export function wayChanges(before: Side, after: Side): WayChanges {
  const earlier = before.first(told);
  const later = after.first(told);
  return {
    complete: BigInt(earlier.length) === before.count && BigInt(later.length) === after.count,
    items: [
      ...earlier.map(({ members }) => whatBecomes(members, before, after, later)),
      ...later
        .filter(({ members }) => !passesWithin(before.ways, members))
        .map(({ members }) => wayChange('opened', members, before, after)),
    ],
  };
}

function whatBecomes(
  members: readonly MethodId[],
  before: Side,
  after: Side,
  later: readonly Combination[],
): WayChange {
  if (passesWithin(after.ways, members)) {
    const within = later.filter((way) => way.members.every((id) => members.includes(id)));
    return within.some((way) => way.members.length === members.length)
      ? wayChange('kept', members, before, after)
      : wayChange('shortened', members, before, after, within);
  }
  if (!after.ways.exist({ holding: members })) return wayChange('closed', members, before, after);
  const around = later.filter((way) => members.every((id) => way.members.includes(id)));
  return wayChange('lengthened', members, before, after, around);
}

function wayChange(
  fate: WayFate,
  members: readonly MethodId[],
  before: Side,
  after: Side,
  becomes: readonly Combination[] = [],
): WayChange {
  const [earlier, later] = [before.policy, after.policy].map((policy) => {
    const { points } = combinationOf(policy, members);
    return { points, margin: points - policy.requiredLevel };
  }) as [WayChange['before'], WayChange['after']];
  return {
    fate,
    members,
    before: earlier,
    after: later,
    becomes: becomes.map((way) => way.members),
  };
}

/** Whether somebody with these methods and no others can log in. */
function passesWithin(ways: Ways, members: readonly MethodId[]): boolean {
  return (
    isAccepted(ways.policy, members) &&
    ways.exist({ without: ways.enabled.filter((id) => !members.includes(id)) })
  );
}
