import type { ChangeList, MethodId, PolicyComparison } from '../policy/index.ts';
import { count } from './json-count.ts';

/** What `compare --json` prints; combinations are lists of ids in policy order. */
export function compareJson(comparison: PolicyComparison): Readonly<Record<string, unknown>> {
  const { relation, witness, newlyAccepted, newlyRejected } = comparison;
  return {
    relation,
    witness: witness?.members ?? null,
    newlyAccepted: membersOf(newlyAccepted),
    newlyRejected: membersOf(newlyRejected),
    newlyAcceptedCount: count(newlyAccepted.count),
    newlyRejectedCount: count(newlyRejected.count),
    changes: comparison.fields,
    ways: comparison.ways.items.map(({ fate, members, becomes }) => ({
      fate,
      combination: members,
      becomes,
    })),
    roles: comparison.methods.map(({ id, changed }) => ({ id, changed })),
    grade: {
      before: comparison.grade.before?.weakest.grade.level ?? null,
      after: comparison.grade.after?.weakest.grade.level ?? null,
    },
    resilience: comparison.resilience,
    warnings: {
      gone: comparison.warnings.gone.map(({ code }) => code),
      stay: comparison.warnings.stay.map(({ code }) => code),
      come: comparison.warnings.come.map(({ code }) => code),
    },
  };
}

function membersOf({ items }: ChangeList): readonly (readonly MethodId[])[] {
  return items.map(({ members }) => members);
}
