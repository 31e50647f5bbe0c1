import { termsOf, type Combination, type Policy } from '../../lib/policy/index.ts';

/** "20 + 5 = 25"; methods without points are left out, and a single term stands alone. */
export function sumText(
  policy: Policy,
  { members, points }: Pick<Combination, 'members' | 'points'>,
): string {
  const terms = termsOf(policy, members)
    .map((term) => term.points)
    .filter((term) => term > 0);
  return terms.length > 1 ? `${terms.join(' + ')} = ${points}` : String(points);
}

/** "20 + 5 = 25 ≥ 25", or "20 < 25". */
export const comparisonText = (policy: Policy, combination: Combination): string =>
  `${sumText(policy, combination)} ${combination.margin >= 0 ? '≥' : '<'} ${policy.requiredLevel}`;
