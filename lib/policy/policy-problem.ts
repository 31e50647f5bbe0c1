import type { MethodId } from './policy.ts';

/**
 * Why a value is no policy.
 *
 * `path` says where, as in `methods[2].points`; it is empty for the value itself.
 */
export type PolicyProblem = { readonly path: string } & (
  | { readonly code: 'not-an-object' }
  | { readonly code: 'not-a-list' }
  | { readonly code: 'required-level-missing' }
  | { readonly code: 'methods-missing' }
  | { readonly code: 'points-missing' }
  | { readonly code: 'not-a-whole-number'; readonly value: unknown }
  | {
      readonly code: 'out-of-range';
      readonly value: number;
      readonly min: number;
      readonly max: number;
    }
  /** Level 0 would accept the empty combination: everybody, with nothing. */
  | { readonly code: 'level-zero' }
  | { readonly code: 'duplicate-id'; readonly id: MethodId; readonly firstPath: string }
  | { readonly code: 'too-many-methods'; readonly count: number; readonly max: number }
  | { readonly code: 'bad-id'; readonly value: unknown; readonly maxLength: number }
  | { readonly code: 'bad-label'; readonly value: unknown; readonly maxLength: number }
);
