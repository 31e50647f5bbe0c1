import type { MethodId, Policy } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Constraint, extremes, type Fraction } from './linear-programme.ts';
import { populationPoints, pointsOfSet } from './user-outcome.ts';

/** A share of the users who have all of some methods. */
export interface KnownShare {
  /** One method, or several for an overlap. */
  readonly methods: readonly MethodId[];
  /** Of all users, in hundredths of a percent: 9250 is 92.5 %. */
  readonly basisPoints: number;
}

/** The least and the most that is possible; anything between is possible too. */
export interface Bounds {
  readonly min: Fraction;
  readonly max: Fraction;
}

export type BoundsProblem =
  | { readonly code: 'bad-share'; readonly share: KnownShare }
  | { readonly code: 'too-many-methods'; readonly count: number; readonly max: number }
  /** No population at all has these shares together. */
  | { readonly code: 'impossible' };

/** Two to the power of this is how many kinds of users are weighed. */
const maxBoundedMethods = 8;
const whole = 10_000;

/**
 * How many users are locked out, from shares alone: the exact bounds, by a linear programme over
 * what users can have. Methods of which no share is known may be had by anybody.
 *
 * @param shares - an overlap tightens the bounds
 */
export function lockedOutBounds(
  policy: Policy,
  shares: readonly KnownShare[],
): Result<Bounds, BoundsProblem> {
  const methods = relevantMethods(policy, shares);
  if (methods.length > maxBoundedMethods) {
    return fail({ code: 'too-many-methods', count: methods.length, max: maxBoundedMethods });
  }
  const bad = shares.find(({ basisPoints }) => !isShare(basisPoints));
  if (bad) return fail({ code: 'bad-share', share: bad });
  const points = populationPoints(policy, methods);
  const kinds = Array.from({ length: 2 ** methods.length }, (_, set) => set);
  const rejected = kinds.map((set) => (pointsOfSet(points, set) < policy.requiredLevel ? 1 : 0));
  const constraints: Constraint[] = [
    { coefficients: kinds.map(() => 1), value: whole },
    ...shares.map(({ methods: all, basisPoints }) => {
      const wanted = all.reduce((set, id) => set | (1 << methods.indexOf(id)), 0);
      return {
        coefficients: kinds.map((set) => ((set & wanted) === wanted ? 1 : 0)),
        value: basisPoints,
      };
    }),
  ];
  const found = extremes(rejected, constraints);
  if (found === null) return fail({ code: 'impossible' });
  const ofAll = ({ numerator, denominator }: Fraction): Fraction => ({
    numerator,
    denominator: denominator * BigInt(whole),
  });
  return ok({ min: ofAll(found.min), max: ofAll(found.max) });
}

/** Methods that count for something, or of which something is known. */
function relevantMethods(policy: Policy, shares: readonly KnownShare[]): readonly MethodId[] {
  const enabled = policy.methods.filter(({ points }) => points > 0).map(({ id }) => id);
  return [...new Set([...enabled, ...shares.flatMap(({ methods }) => methods)])];
}

const isShare = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= whole;
