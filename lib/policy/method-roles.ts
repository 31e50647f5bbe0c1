import type { MethodRole } from './analysis.ts';
import type { EnabledMethods } from './enabled-methods.ts';
import { interchangeableGroups } from './interchangeable.ts';
import type { Method, MethodId } from './policy.ts';
import type { PolicyCounts } from './policy-counts.ts';
import { shapleyShubik } from './shapley-shubik.ts';
import type { UnchangedRanges } from './unchanged-ranges.ts';

/** What each method of the policy means, in policy order. */
export function methodRoles(
  enabled: EnabledMethods,
  counts: PolicyCounts,
  ranges: UnchangedRanges,
): readonly MethodRole[] {
  const { policy, ids, positions, weights, level, total } = enabled;
  const shares = shapleyShubik(enabled);
  const groups = interchangeableGroups(enabled);
  const combinationsOfOthers = 2 ** (ids.length - 1);
  const roles = new Map<MethodId, MethodRole>();

  positions.forEach((position, index) => {
    const id = ids[position] ?? '';
    const weight = weights[index] ?? 0;
    const swings = counts.swings[index] ?? 0n;
    const mates = positions.filter(
      (_, other) => other !== index && groups[other] === groups[index],
    );
    roles.set(id, {
      id,
      points: enabled.points[position] ?? 0,
      enabled: true,
      sufficientAlone: weight >= level,
      indispensable: total >= level && total - weight < level,
      neverNeeded: swings === 0n,
      interchangeableWith: mates.sort((a, b) => a - b).map((mate) => ids[mate] ?? ''),
      swings,
      banzhaf: Number(swings) / combinationsOfOthers,
      shapleyShubik: shares[index] ?? 0,
      pointsRange: ranges.points[index] ?? ranges.disabledPoints,
      whenDown: {
        acceptedCount: counts.acceptedWithout[index] ?? 0n,
        ways: counts.minimalWithout[index] ?? 0n,
        stillWorks: total - weight >= level,
      },
    });
  });
  return policy.methods.map((method) => roles.get(method.id) ?? disabled(method));

  function disabled({ id, points }: Method): MethodRole {
    return {
      id,
      points,
      enabled: false,
      sufficientAlone: false,
      indispensable: false,
      neverNeeded: true,
      interchangeableWith: [],
      swings: 0n,
      banzhaf: 0,
      shapleyShubik: 0,
      pointsRange: ranges.disabledPoints,
      whenDown: {
        acceptedCount: counts.accepted,
        ways: counts.minimalAccepted,
        stillWorks: total >= level,
      },
    };
  }
}
