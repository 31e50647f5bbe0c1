import type {
  Analysis,
  CombinationList,
  GradedCombination,
  MethodId,
  Repair,
  Warning,
} from '../policy/index.ts';
import { count } from './json-count.ts';

/** What `score --json` prints; ids stand in policy order. */
export function scoreJson(
  analysis: Analysis,
  repairs: readonly Repair[],
): Readonly<Record<string, unknown>> {
  const { policy, reading, minimalAccepted, maximalRejected, ways, grade } = analysis;
  return {
    requiredLevel: policy.requiredLevel,
    reading,
    enabledCount: analysis.enabled.length,
    combinationCount: count(analysis.combinationCount),
    acceptedCount: count(analysis.acceptedCount),
    minimalAccepted: listed(minimalAccepted),
    minimalAcceptedCount: count(minimalAccepted.count),
    maximalRejected: listed(maximalRejected),
    maximalRejectedCount: count(maximalRejected.count),
    ways: listed(ways),
    wayCount: count(ways.count),
    requiredRange: analysis.requiredRange,
    methods: Object.fromEntries(
      analysis.methods.map(({ id, swings, whenDown, ...role }) => [
        id,
        {
          ...role,
          swings: count(swings),
          whenDown: {
            ...whenDown,
            acceptedCount: count(whenDown.acceptedCount),
            ways: count(whenDown.ways),
          },
        },
      ]),
    ),
    resilience: analysis.resilience,
    grade: grade && { weakest: graded(grade.weakest), strongest: graded(grade.strongest) },
    warnings: analysis.warnings.map((warning) =>
      warned(
        warning,
        repairs.find(({ code }) => code === warning.code),
      ),
    ),
  };
}

function listed({ complete, items }: CombinationList): readonly (readonly MethodId[])[] | null {
  return complete ? items.map(({ members }) => members) : null;
}

function graded({ combination, grade }: GradedCombination) {
  return { combination: combination.members, ...grade };
}

function warned({ combination, ...warning }: Warning, repair: Repair | undefined) {
  return {
    ...warning,
    combination: combination?.members ?? null,
    repair:
      repair === undefined
        ? null
        : {
            changes: repair.changes,
            requiredLevel: repair.policy.requiredLevel,
            points: Object.fromEntries(repair.policy.methods.map(({ id, points }) => [id, points])),
            opens: repair.opens.map(({ members }) => members),
            ...(repair.proven ? {} : { proven: false }),
          },
  };
}
