import type { Field } from '../field-changes.ts';
import type { MethodId, Policy } from '../policy.ts';

/** What numbers are wanted for: combinations that must pass, and those that must not. */
export interface Wish {
  /** In the order of the page. */
  readonly methods: readonly MethodId[];
  /** Everything that holds one of them passes too; all methods together always pass. */
  readonly accept: readonly (readonly MethodId[])[];
  /** Everything within one of them is rejected too; the empty combination always is. */
  readonly reject: readonly (readonly MethodId[])[];
  /** Numbers that stay as they are. */
  readonly pin: Readonly<Record<Field, number>>;
}

/** Which of the numbers that meet a wish are wanted. */
export type Aim =
  /** The least total of points, then the lowest level. */
  | { readonly kind: 'smallest' }
  /** The same among multiples of the step; pinned numbers need not be multiples. */
  | { readonly kind: 'round'; readonly step: number }
  /**
   * The fewest numbers changed from this policy, then the least sum of changes, then the first
   * fields of the page, then the lowest numbers.
   */
  | { readonly kind: 'near'; readonly policy: Policy };

/** One combination of a wish. */
export interface WishLine {
  readonly must: 'accept' | 'reject';
  readonly members: readonly MethodId[];
}

/**
 * Why no numbers meet a wish: as many combinations that must pass as ones that must not, each listed
 * or implied by a listed one, and every method at least as often among the rejected ones. Whatever
 * the points, the rejected ones then sum to as much as the accepted ones.
 */
export interface Trade {
  readonly accept: readonly (readonly MethodId[])[];
  readonly reject: readonly (readonly MethodId[])[];
}
