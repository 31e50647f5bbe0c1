import { analyse } from './analyse.ts';
import type { Analysis } from './analysis.ts';
import { type AcceptanceComparison, compareAcceptance } from './compare-acceptance.ts';
import { type FieldChange, fieldChanges } from './field-changes.ts';
import type { Policy } from './policy.ts';
import type { Reading } from './reading.ts';
import { type RoleChange, roleChanges } from './role-changes.ts';
import type { Warning } from './warning.ts';
import { type WayChanges, wayChanges } from './way-changes.ts';
import { waysOf } from './ways.ts';

/** One thing on both sides. */
export interface BothSides<T> {
  readonly before: T;
  readonly after: T;
}

/** Everything that changes from one policy to another. */
export interface PolicyComparison extends AcceptanceComparison {
  readonly analyses: BothSides<Analysis>;
  /** The numbers that differ; with none the policies are the same, not only equivalent. */
  readonly fields: readonly FieldChange[];
  /** What becomes of each way to log in; worked out when first read. */
  readonly ways: WayChanges;
  readonly methods: readonly RoleChange[];
  readonly grade: BothSides<Analysis['grade']>;
  readonly resilience: BothSides<number | null>;
  /** By code: those of the first policy that end, those of the second that go on or come up. */
  readonly warnings: {
    readonly gone: readonly Warning[];
    readonly stay: readonly Warning[];
    readonly come: readonly Warning[];
  };
}

/**
 * Compares two policies: what they accept, the ways to log in, roles, grade, warnings, resilience.
 *
 * @param options - the reading holds for ways, grade and warnings of both sides
 */
export function comparePolicies(
  before: Policy,
  after: Policy,
  { reading = 'any-order' }: { readonly reading?: Reading } = {},
): PolicyComparison {
  const acceptance = compareAcceptance(before, after);
  const analyses = { before: analyse(before, { reading }), after: analyse(after, { reading }) };
  let ways: WayChanges | undefined;
  return {
    relation: acceptance.relation,
    witness: acceptance.witness,
    newlyAccepted: acceptance.newlyAccepted,
    newlyRejected: acceptance.newlyRejected,
    get newlyAcceptedCount() {
      return acceptance.newlyAcceptedCount;
    },
    get newlyRejectedCount() {
      return acceptance.newlyRejectedCount;
    },
    analyses,
    fields: fieldChanges(before, after),
    get ways() {
      return (ways ??= wayChanges(side(analyses.before), side(analyses.after)));
    },
    methods: roleChanges(analyses.before.methods, analyses.after.methods),
    grade: { before: analyses.before.grade, after: analyses.after.grade },
    resilience: { before: analyses.before.resilience, after: analyses.after.resilience },
    warnings: {
      gone: without(analyses.before.warnings, analyses.after.warnings),
      stay: analyses.after.warnings.filter(({ code }) => raises(analyses.before.warnings, code)),
      come: without(analyses.after.warnings, analyses.before.warnings),
    },
  };
}

function side({ policy, reading, ways: { count, first } }: Analysis) {
  return { policy, ways: waysOf(policy, reading), count, first };
}

function without(warnings: readonly Warning[], others: readonly Warning[]): readonly Warning[] {
  return warnings.filter(({ code }) => !raises(others, code));
}

function raises(warnings: readonly Warning[], code: Warning['code']): boolean {
  return warnings.some((warning) => warning.code === code);
}
