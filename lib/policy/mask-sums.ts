import type { Mask } from './combination-masks.ts';
import type { MethodId } from './policy.ts';

/** Points of a mask's methods; `points` in policy order, the first being the highest bit. */
export function sumOfMask(points: readonly number[], mask: Mask): number {
  const highest = points.length - 1;
  let sum = 0;
  for (let rest = mask; rest !== 0;) {
    const bit = 31 - Math.clz32(rest);
    rest ^= 1 << bit;
    sum += points[highest - bit] ?? 0;
  }
  return sum;
}

/** Points of every mask, 2^methods of them: for as few methods as can be listed in full. */
export function sumsOfMasks(points: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** points.length);
  for (let mask = 1; mask < sums.length; mask++) {
    const bit = 31 - Math.clz32(mask);
    sums[mask] = (sums[mask ^ (1 << bit)] ?? 0) + (points[points.length - 1 - bit] ?? 0);
  }
  return sums;
}

/** Ids of a mask's methods, in policy order. */
export const membersOfMask = (ids: readonly MethodId[], mask: Mask): readonly MethodId[] =>
  ids.filter((_, index) => (mask >> (ids.length - 1 - index)) & 1);
