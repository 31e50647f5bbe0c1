import type { Policy } from '../policy/index.ts';
import type { UserCounts } from './user-counts.ts';

/** Names one scenario in one browser; never leaves it (files and links carry no ids). */
export type ScenarioId = string;

/** What a person writes: all that travels in a file or a link. */
export interface ScenarioContent {
  /** 1–120 UTF-16 units after trimming, no control characters. */
  readonly name: string;
  /** An `EditionId` of `lib/policy`, `'custom'`, or the id of an edition that a later build knows. */
  readonly edition: string;
  readonly policy: Policy;
  /** At most 20 000 UTF-16 units. */
  readonly notes: string;
  /** Checks on the policy (`Assertion`): plain JSON; those that this version does not know are kept. */
  readonly assertions: readonly unknown[];
}

/** Content with the dates it may have had elsewhere, in milliseconds since 1970. */
export interface DatedScenarioContent extends ScenarioContent {
  readonly createdAtMs?: number;
  readonly updatedAtMs?: number;
}

/** A named policy with its notes, assertions and edition, as the database holds it. */
export interface Scenario extends ScenarioContent {
  readonly id: ScenarioId;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  /** Of the directory that was looked at when it was saved; stays in this browser. */
  readonly users?: UserCounts;
  /** INVARIANT: one more at every write, whatever is written; saving over an unseen one is refused. */
  readonly revision: number;
}

export const maxNameLength = 120;
export const maxNotesLength = 20_000;
/** The edition of a policy that follows none of KPN's pages. */
export const customEdition = 'custom';
/** The latest moment that ECMAScript's `Date` knows (ECMA-262 §21.4.1.1). */
export const maxDateMs = 8_640_000_000_000_000;

/** Strips what identifies a stored scenario, leaving what may be saved again under another id. */
export function contentOf(scenario: ScenarioContent): ScenarioContent {
  const { name, edition, policy, notes, assertions } = scenario;
  return { name, edition, policy, notes, assertions };
}
