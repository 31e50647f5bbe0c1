import {
  type Combination,
  type Field,
  levelField,
  methodFacts,
  type MethodId,
  type Policy,
  termsOf,
} from '../policy/index.ts';

/** As in 20 + 5 = 25 ≥ 25. */
export function arithmetic(policy: Policy, { members, points, margin }: Combination): string {
  const sum = termsOf(policy, members).map((term) => term.points);
  const left = sum.length > 1 ? `${sum.join(' + ')} = ${points}` : String(points);
  const rest = margin === 0 ? '' : margin > 0 ? ` (${margin} to spare)` : ` (${-margin} short)`;
  return `${left} ${margin >= 0 ? '≥' : '<'} ${policy.requiredLevel}${rest}`;
}

/** As in Credentials + SMS. */
export function methodNames(policy: Policy, ids: readonly MethodId[], separator = ' + '): string {
  return ids.map((id) => methodName(policy, id)).join(separator) || 'nothing';
}

/** Known methods by their short name, custom ones by their label. */
export function methodName({ methods: all }: Policy, id: MethodId): string {
  const facts = methodFacts(id);
  return facts.known ? facts.shortLabel : (all.find((method) => method.id === id)?.label ?? id);
}

/** A field as people call it: the level by its short name. */
export function fieldName(policy: Policy, field: Field): string {
  return field === levelField ? 'Required' : methodName(policy, field);
}
