import type { MethodId, Policy } from './policy.ts';

/**
 * The enabled methods of a policy, heaviest first, in the largest unit that divides their points.
 * Multiplying all points and the level changes nothing, so the counting rooms see small numbers.
 */
export interface EnabledMethods {
  readonly policy: Policy;
  /** In policy order. */
  readonly ids: readonly MethodId[];
  /** Points as typed, in policy order. */
  readonly points: readonly number[];
  /** Greatest common divisor of the points; 1 with no method. */
  readonly unit: number;
  /** Points in units, heaviest first; equal ones in policy order. */
  readonly weights: readonly number[];
  /** For each weight the index of its method in `ids`. */
  readonly positions: readonly number[];
  /** Fewest units that reach the required level, `>= 1`. */
  readonly level: number;
  /** Sum of the weights. */
  readonly total: number;
}

/** Methods with points (KPN 2024: 0 disables a method). */
export function enabledMethods(policy: Policy): EnabledMethods {
  const methods = policy.methods.filter(({ points }) => points > 0);
  const points = methods.map((method) => method.points);
  const unit = points.reduce(greatestCommonDivisor, 0) || 1;
  const positions = points
    .map((_, index) => index)
    .sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0) || a - b);
  const weights = positions.map((position) => (points[position] ?? 0) / unit);
  return {
    policy,
    ids: methods.map(({ id }) => id),
    points,
    unit,
    weights,
    positions,
    level: Math.ceil(policy.requiredLevel / unit),
    total: weights.reduce((a, b) => a + b, 0),
  };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
