import type { Analysis } from './analysis.ts';
import { enabledMethods } from './enabled-methods.ts';
import { maximalRejectedList } from './maximal-rejected.ts';
import { methodRoles } from './method-roles.ts';
import { minimalAcceptedList, startableList } from './minimal-accepted.ts';
import type { Policy } from './policy.ts';
import { policyCounts } from './policy-counts.ts';
import { policyGrade } from './policy-grade.ts';
import type { Reading } from './reading.ts';
import { resilience } from './resilience.ts';
import { unchangedRanges } from './unchanged-ranges.ts';
import { warningsOf } from './warnings.ts';

/**
 * Works out everything that the numbers of a policy say.
 *
 * @param policy - as {@link parsePolicy} gives it
 * @returns figures at once; lists, grade and warnings when first read. Cost: methods² × level, however many combinations
 * there are, and then that of the lists
 */
export function analyse(
  policy: Policy,
  { reading = 'any-order' }: { readonly reading?: Reading } = {},
): Analysis {
  const enabled = enabledMethods(policy);
  const counts = policyCounts(enabled);
  const ranges = unchangedRanges(enabled);
  const minimalAccepted = minimalAcceptedList(enabled, counts.minimalAccepted);
  let grade: { readonly value: Analysis['grade'] } | undefined;
  let warnings: Analysis['warnings'] | undefined;
  return {
    policy,
    reading,
    enabled: enabled.ids,
    combinationCount: 1n << BigInt(enabled.ids.length),
    acceptedCount: counts.accepted,
    minimalAccepted,
    maximalRejected: maximalRejectedList(enabled, counts.maximalRejected),
    ways: reading === 'any-order' ? minimalAccepted : startableList(enabled, minimalAccepted),
    methods: methodRoles(enabled, counts, ranges),
    requiredRange: ranges.required,
    resilience: resilience(enabled),
    get grade() {
      return (grade ??= { value: policyGrade(enabled, reading) }).value;
    },
    get warnings() {
      return (warnings ??= warningsOf(policy, reading));
    },
  };
}
