import type { Analysis } from './analysis.ts';
import { enabledMethods } from './enabled-methods.ts';
import { maximalRejectedList } from './maximal-rejected.ts';
import { methodRoles } from './method-roles.ts';
import { minimalAcceptedList, startableList } from './minimal-accepted.ts';
import type { Policy } from './policy.ts';
import { policyCounts } from './policy-counts.ts';
import type { Reading } from './reading.ts';
import { resilience } from './resilience.ts';
import { unchangedRanges } from './unchanged-ranges.ts';

export function analyse(
  policy: Policy,
  { reading = 'any-order' }: { readonly reading?: Reading } = {},
): Analysis {
  const enabled = enabledMethods(policy);
  const counts = policyCounts(enabled);
  const ranges = unchangedRanges(enabled);
  const minimalAccepted = minimalAcceptedList(enabled, counts.minimalAccepted);
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
    grade: null,
    warnings: [],
  };
}
