import type { FillPlan } from './fill-plan.ts';

/** Why a field did not take the code; it was emptied again. */
export type DeliveryProblem =
  | { readonly code: 'field-gone' }
  | { readonly code: 'not-writable' }
  | { readonly code: 'refused' }
  | { readonly code: 'wrong-length'; readonly expected: number };

/** What came of a fill, or what the user has to decide first. */
export type FillOutcome =
  | { readonly code: 'filled'; readonly accountId: string; readonly host: string }
  | { readonly code: 'not-filled'; readonly accountId: string; readonly problem: DeliveryProblem }
  | { readonly code: 'locked' }
  | { readonly code: 'no-vault' }
  /** The browser lets no extension into this page. */
  | { readonly code: 'unreachable' }
  /** The organisation allows codes on certain sites only. */
  | { readonly code: 'forbidden'; readonly host: string }
  | Exclude<FillPlan, { readonly code: 'fill' }>;
