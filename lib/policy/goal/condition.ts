import type { Line } from './line.ts';

/** One field less another is at least so much; without one of them the other alone. */
export interface Difference {
  readonly field: number | null;
  readonly other: number | null;
  readonly atLeast: number;
}

/** Something that numbers have to do. */
export type Condition = Line | Difference;

/** Every field on its side of the condition: by it, the sum is to rise to the bound or above it. */
export function weightsOf(condition: Condition, fields: number): number[] {
  const weights = new Array<number>(fields).fill(0);
  if ('must' in condition) {
    const sign = condition.must === 'accept' ? 1 : -1;
    for (const member of condition.members) weights[member] = sign;
    weights[fields - 1] = -sign;
  } else {
    if (condition.field !== null) weights[condition.field] = 1;
    if (condition.other !== null) weights[condition.other] = -1;
  }
  return weights;
}

/** What the weighed fields have to sum to. */
export function boundOf(condition: Condition): number {
  if ('must' in condition) return condition.must === 'accept' ? 0 : 1;
  return condition.atLeast;
}
