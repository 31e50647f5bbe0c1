import type { CombinationList } from './combination-list.ts';
import type { PolicyGrade } from './grade.ts';
import type { MethodId, NumberRange, Policy } from './policy.ts';
import type { Reading } from './reading.ts';
import type { Warning } from './warning.ts';

/** What one method means for a policy. Roles speak of enabled methods, whatever the reading. */
export interface MethodRole {
  readonly id: MethodId;
  readonly points: number;
  readonly enabled: boolean;
  /** Its points alone reach the level. */
  readonly sufficientAlone: boolean;
  /** It is in every way; with no way to log in no method is. */
  readonly indispensable: boolean;
  /** It is in no way, so it never decides; always true of a disabled method. */
  readonly neverNeeded: boolean;
  /** Enabled methods that can take its place in every combination, in policy order. */
  readonly interchangeableWith: readonly MethodId[];
  /** Accepted combinations of enabled methods that fail without it. */
  readonly swings: bigint;
  /** Banzhaf index: swings / 2^(enabled − 1), 0–1; 0 for a disabled method. */
  readonly banzhaf: number;
  /** Shapley–Shubik index, 0–1; sums to 1 over the methods unless there is no way. */
  readonly shapleyShubik: number;
  /** Points that it can take, within 0–1000, without changing the outcome of any combination. */
  readonly pointsRange: NumberRange;
  /** What is left when it cannot be used. */
  readonly whenDown: {
    /** Accepted combinations of the other enabled methods. */
    readonly acceptedCount: bigint;
    /** Ways to log in without it. */
    readonly ways: bigint;
    readonly stillWorks: boolean;
  };
}

/** Everything that the numbers of a policy say. */
export interface Analysis {
  readonly policy: Policy;
  readonly reading: Reading;
  /** Methods with points, in policy order. */
  readonly enabled: readonly MethodId[];
  /** 2^enabled. */
  readonly combinationCount: bigint;
  readonly acceptedCount: bigint;
  readonly minimalAccepted: CombinationList;
  readonly maximalRejected: CombinationList;
  /** The ways to log in: the minimal accepted combinations that count under the reading. */
  readonly ways: CombinationList;
  /** All methods, in policy order. */
  readonly methods: readonly MethodRole[];
  /** Levels, within 1–1000, at which every outcome stays what it is. */
  readonly requiredRange: NumberRange;
  /**
   * The largest k such that any k enabled methods can fail with some way left; `null` where there is
   * no way.
   */
  readonly resilience: number | null;
  /** Over the ways of the reading; `null` where there is none. */
  readonly grade: PolicyGrade | null;
  /** Those that hold under the reading, gravest first, at most one for each code. */
  readonly warnings: readonly Warning[];
}
