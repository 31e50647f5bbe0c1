import { enabledMethods } from './enabled-methods.ts';
import type { Policy } from './policy.ts';
import { policyCounts } from './policy-counts.ts';

/** What tells one behaviour from every other over the same methods. */
export interface ChowParameters {
  /** How many combinations of all methods, those without points included, are accepted. */
  readonly accepted: bigint;
  /** For each method, in policy order, how many of them fail without it. */
  readonly swings: readonly bigint[];
}

/**
 * The canonical identity of a behaviour: two policies over the same methods are equivalent exactly if
 * these numbers are equal (C. K. Chow, On the characterization of threshold functions, 1961). The
 * smallest equivalent numbers would not do: from 8 methods on there can be several.
 */
export function chowParameters(policy: Policy): ChowParameters {
  const enabled = enabledMethods(policy);
  const { accepted, swings } = policyCounts(enabled);
  const idle = BigInt(policy.methods.length - enabled.ids.length);
  const byId = new Map(
    enabled.positions.map((position, index) => [enabled.ids[position], swings[index] ?? 0n]),
  );
  return {
    accepted: accepted << idle,
    swings: policy.methods.map(({ id }) => (byId.get(id) ?? 0n) << idle),
  };
}
