import type { AssuranceLevel, Field, MethodId } from '../policy/index.ts';

/** What a scenario says of its policy, to be checked whenever a number changes. */
export type Assertion =
  | { readonly kind: 'accepts'; readonly methods: readonly MethodId[] }
  | { readonly kind: 'rejects'; readonly methods: readonly MethodId[] }
  /** No way to log in does without this method. */
  | { readonly kind: 'nothing-without'; readonly method: MethodId }
  | { readonly kind: 'ways-at-least'; readonly count: number }
  /** Some way is left when this method cannot be used. */
  | { readonly kind: 'survives-loss-of'; readonly method: MethodId }
  /** The weakest way reaches this grade. */
  | { readonly kind: 'grade-at-least'; readonly level: Exclude<AssuranceLevel, 'none'> }
  /** Accepts what the scenario of this name accepts. */
  | { readonly kind: 'equivalent-to'; readonly scenario: string }
  /** A number lies within these, both included. */
  | { readonly kind: 'within'; readonly field: Field; readonly min: number; readonly max: number };

export type AssertionKind = Assertion['kind'];

/** Why something is no assertion that this version knows; it is kept all the same. */
export type AssertionProblem =
  | { readonly code: 'not-an-object' }
  | { readonly code: 'unknown-kind'; readonly kind: string | null }
  | { readonly code: 'unknown-key'; readonly key: string }
  | { readonly code: 'missing-key'; readonly key: string }
  | { readonly code: 'wrong-value'; readonly key: string };
