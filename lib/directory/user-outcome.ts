import type { Policy } from '../policy/index.ts';
import type { MethodSet } from './population.ts';

/**
 * What a policy means for a user; exactly one of these holds.
 *
 * - `ready`: what the user surely can bring is accepted
 * - `cannot-tell`: it is accepted only with what cannot be told
 * - `one-fix-away`: rejected either way; one more method would surely do
 * - `locked-out`: the rest
 */
export type Outcome = 'ready' | 'cannot-tell' | 'one-fix-away' | 'locked-out';

export const outcomes = [
  'ready',
  'cannot-tell',
  'one-fix-away',
  'locked-out',
] as const satisfies readonly Outcome[];

/** The points of a policy's methods, as a population numbers them. */
export interface PopulationPoints {
  readonly requiredLevel: number;
  /** One a method of the population; 0 where the policy does not have it. */
  readonly points: readonly number[];
  /** Points of methods that the population does not speak of: nobody can tell who has them. */
  readonly unspokenPoints: readonly number[];
}

/** Takes a policy's points over into a population's order. */
export function populationPoints(
  { requiredLevel, methods: all }: Policy,
  methods: readonly string[],
): PopulationPoints {
  return {
    requiredLevel,
    points: methods.map((id) => all.find((method) => method.id === id)?.points ?? 0),
    unspokenPoints: all.filter(({ id }) => !methods.includes(id)).map(({ points }) => points),
  };
}

/** Adds up the points of a set. */
export function pointsOfSet({ points }: PopulationPoints, set: MethodSet): number {
  let sum = 0;
  for (let index = 0; index < points.length; index++) {
    if (set & (1 << index)) sum += points[index] ?? 0;
  }
  return sum;
}

/** Sorts a user into one of the four outcomes. */
export function outcomeOf(policy: PopulationPoints, has: MethodSet, unknown: MethodSet): Outcome {
  const { requiredLevel, unspokenPoints } = policy;
  const sure = pointsOfSet(policy, has);
  if (sure >= requiredLevel) return 'ready';
  const possible = unspokenPoints.reduce((a, b) => a + b, sure + pointsOfSet(policy, unknown));
  if (possible >= requiredLevel) return 'cannot-tell';
  return fixesOf(policy, has).length > 0 ? 'one-fix-away' : 'locked-out';
}

/** Methods of the population, by index, any one of which would make a rejected user ready. */
export function fixesOf(policy: PopulationPoints, has: MethodSet): readonly number[] {
  const missing = policy.requiredLevel - pointsOfSet(policy, has);
  return policy.points.flatMap((points, index) =>
    (has & (1 << index)) === 0 && points > 0 && points >= missing ? [index] : [],
  );
}
