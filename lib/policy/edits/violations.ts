import { cap, type Parts, sumsOf } from './journey.ts';
import type { MethodId, Policy } from '../policy.ts';

/** What is wrong with a state between two policies. */
export interface Violations {
  /** Combinations that both accept and the state does not. */
  readonly lost: bigint;
  /** Combinations that the state accepts and neither of the two. */
  readonly opened: bigint;
}

/**
 * Counts exactly. Cost: 2^moving methods, and as many additions of counts as there are sums.
 */
export function violationsOf(
  { moving, needsBoth, needsEither, below }: Parts,
  state: Policy,
): Violations {
  const points = new Map<MethodId, number>(
    state.methods.map((method) => [method.id, method.points]),
  );
  const sums = sumsOf(moving, (id) => points.get(id) ?? 0);
  // How often the count below a sum is added: the sums are few, and the counts are large.
  const lost = new Int32Array(cap + 1);
  const opened = new Int32Array(cap + 1);
  for (let set = 0; set < sums.length; set++) {
    const missing = Math.max(0, state.requiredLevel - (sums[set] ?? 0));
    const both = needsBoth[set] ?? 0;
    const either = needsEither[set] ?? 0;
    if (missing > both) {
      lost[missing] = (lost[missing] ?? 0) + 1;
      lost[both] = (lost[both] ?? 0) - 1;
    }
    if (missing < either) {
      opened[either] = (opened[either] ?? 0) + 1;
      opened[missing] = (opened[missing] ?? 0) - 1;
    }
  }
  return { lost: total(lost, below), opened: total(opened, below) };
}

function total(times: Int32Array, below: readonly bigint[]): bigint {
  let sum = 0n;
  for (let index = 0; index < times.length; index++) {
    const often = times[index] ?? 0;
    if (often !== 0) sum += BigInt(often) * (below[index] ?? 0n);
  }
  return sum;
}
