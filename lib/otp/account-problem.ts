import type { Parameter } from './normalisation.ts';

/**
 * Why data is no account; `parameter` says where.
 *
 * SECURITY: holds no value from the data but well-known words, since a secret may stand anywhere.
 */
export type AccountProblem = { readonly parameter: Parameter } & (
  | { readonly code: 'missing' }
  | { readonly code: 'not-text' }
  | { readonly code: 'not-base32' }
  | { readonly code: 'too-long'; readonly max: number }
  /** A known kind that this program cannot make codes of, or `null`. */
  | { readonly code: 'unsupported'; readonly found: string | null }
  | { readonly code: 'not-a-whole-number' }
  | { readonly code: 'out-of-range'; readonly min: number; readonly max: number }
  /** Given more than once with different values. */
  | { readonly code: 'contradiction' }
  /** Steam's codes have nothing to choose, and the data asks for something else. */
  | { readonly code: 'fixed-by-steam' }
);
