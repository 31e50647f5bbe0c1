import { termsOf, type Combination, type Policy } from '../../lib/policy/index.ts';
import { methodName } from './method-names.ts';

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

/**
 * "Credentials 20 + SMS 5 = 25 ≥ 25": every method with what it adds.
 *
 * @param named - has the names of methods that the policy lacks; these add 0
 */
export function namedComparison(policy: Policy, named: Policy, combination: Combination): string {
  const { members, points, margin } = combination;
  const pointsOf = new Map(termsOf(policy, members).map((term) => [term.id, term.points]));
  const terms = members.map((id) => `${methodName(named, id)} ${pointsOf.get(id) ?? 0}`);
  const sum = terms.length > 1 ? `${terms.join(' + ')} = ${points}` : terms.join('');
  return `${sum} ${margin >= 0 ? '≥' : '<'} ${policy.requiredLevel}`;
}
