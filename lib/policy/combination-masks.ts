import type { Combination } from './combination.ts';
import { listedMethods } from './combination-list.ts';
import type { EnabledMethods } from './enabled-methods.ts';
import type { MethodId } from './policy.ts';

/** A set of enabled methods as bits: the first in policy order is the highest bit. */
export type Mask = number;

/**
 * Masks of all minimal accepted combinations, in list order.
 *
 * Adds methods heaviest first and never goes on where what is left cannot reach the level, so the
 * cost is that of the answer: methods × `count`.
 *
 * @param count - how many there are
 */
export function minimalAcceptedMasks(enabled: EnabledMethods, count: number): Uint32Array {
  const { weights, level } = enabled;
  return inListOrder(weights.length, reachingMasks(weights, maskBits(enabled), level, count));
}

/**
 * Masks of all maximal rejected combinations, in list order.
 *
 * What they leave out are the minimal combinations that reach total − level + 1, so the search is
 * the same one.
 *
 * @param count - how many there are
 */
export function maximalRejectedMasks(enabled: EnabledMethods, count: number): Uint32Array {
  const { weights, level, total } = enabled;
  const all = 2 ** weights.length - 1;
  const leftOut = reachingMasks(weights, maskBits(enabled), total - level + 1, count);
  return inListOrder(
    weights.length,
    leftOut.map((mask) => all - mask),
  );
}

/** The mask of the methods with these ids. */
export function maskOf({ ids }: EnabledMethods, members: readonly MethodId[]): Mask {
  return ids.reduce(
    (mask, id, index) => (members.includes(id) ? mask | (1 << (ids.length - 1 - index)) : mask),
    0,
  );
}

/** Makes the combinations of masks. */
export function combinationsOfMasks(
  { ids, points, policy }: EnabledMethods,
  masks: Uint32Array,
): Combination[] {
  const { requiredLevel } = policy;
  const highest = ids.length - 1;
  const combinations = new Array<Combination>(masks.length);
  for (let index = 0; index < masks.length; index++) {
    let rest = masks[index] ?? 0;
    const members = new Array<MethodId>(bitCount(rest));
    let sum = 0;
    for (let member = 0; rest !== 0; member++) {
      const bit = 31 - Math.clz32(rest);
      rest ^= 1 << bit;
      members[member] = ids[highest - bit] ?? '';
      sum += points[highest - bit] ?? 0;
    }
    combinations[index] = { members, points: sum, margin: sum - requiredLevel };
  }
  return combinations;
}

function maskBits({ positions }: EnabledMethods): readonly Mask[] {
  return positions.map((position) => 1 << (positions.length - 1 - position));
}

function reachingMasks(
  weights: readonly number[],
  bits: readonly Mask[],
  level: number,
  count: number,
): Uint32Array {
  const masks = new Uint32Array(count);
  if (level <= 0) return masks; // the empty combination, alone
  const left = new Float64Array(weights.length + 1);
  for (let index = weights.length - 1; index >= 0; index--) {
    left[index] = (left[index + 1] ?? 0) + (weights[index] ?? 0);
  }
  let found = 0;
  const visit = (from: number, sum: number, mask: Mask): void => {
    for (let next = from; sum + (left[next] ?? 0) >= level; next++) {
      const reached = sum + (weights[next] ?? 0);
      const wider = mask | (bits[next] ?? 0);
      if (reached >= level) masks[found++] = wider;
      else visit(next + 1, reached, wider);
    }
  };
  visit(0, 0, 0);
  return masks;
}

/** Smaller sets first, equal sizes lexicographically: that is, by falling mask. */
export function inListOrder(methods: number, masks: Uint32Array): Uint32Array {
  if (methods > listedMethods) throw new RangeError(`${methods} methods have no masks`);
  const all = 2 ** methods - 1;
  return masks
    .map((mask) => (bitCount(mask) << methods) | (all - mask))
    .sort()
    .map((key) => all - (key & all));
}

function bitCount(mask: Mask): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
