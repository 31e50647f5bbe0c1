import type { Policy } from '../policy/index.ts';
import type { Population } from './population.ts';
import { RowCodes } from './row-code.ts';
import { outcomeOf, populationPoints, type Outcome } from './user-outcome.ts';
import { type UserIndex, userMarks } from './user-index.ts';

/** Which users a list shows. */
export type UserFilter =
  | 'everybody'
  | Outcome
  | 'loses-access'
  | 'may-lose'
  | 'admins'
  | 'break-glass'
  | 'inactive'
  | 'duplicates'
  | 'shared-number'
  | 'shared-mailbox';

export const userFilters = [
  'loses-access',
  'may-lose',
  'locked-out',
  'one-fix-away',
  'cannot-tell',
  'ready',
  'admins',
  'break-glass',
  'inactive',
  'duplicates',
  'shared-number',
  'shared-mailbox',
  'everybody',
] as const satisfies readonly UserFilter[];

/**
 * Numbers of the users that a filter lets through, ascending. Each code is judged once, so a million
 * users cost little more than counting them.
 */
export function filteredUsers(
  index: UserIndex,
  methods: Population['methods'],
  filter: UserFilter,
  policy: Policy,
  before: Policy,
): readonly number[] {
  const codes = new RowCodes(methods);
  const [now, was] = [populationPoints(policy, methods), populationPoints(before, methods)];
  const judged = new Map<number, boolean>();
  const mark = markOf[filter];
  const judge = (code: number): boolean => {
    if (filter === 'everybody') return true;
    if (filter === 'inactive') return codes.isInactive(code);
    if (codes.isInactive(code)) return false;
    if (filter === 'admins') return codes.kind(code) === 'admin';
    if (filter === 'break-glass') return codes.kind(code) === 'break-glass';
    const outcome = outcomeOf(now, codes.has(code), codes.unknown(code));
    if (filter !== 'loses-access' && filter !== 'may-lose') return outcome === filter;
    if (outcomeOf(was, codes.has(code), codes.unknown(code)) !== 'ready') return false;
    return filter === 'may-lose'
      ? outcome === 'cannot-tell'
      : outcome === 'one-fix-away' || outcome === 'locked-out';
  };
  const found: number[] = [];
  for (let user = 0; user < index.length; user++) {
    const code = index.code(user);
    let lets = mark !== undefined ? (index.marks(user) & mark) !== 0 : judged.get(code);
    if (lets === undefined) judged.set(code, (lets = judge(code)));
    if (lets) found.push(user);
  }
  return found;
}

const markOf: Readonly<Partial<Record<UserFilter, number>>> = {
  duplicates: userMarks.duplicate,
  'shared-number': userMarks.sharedNumber,
  'shared-mailbox': userMarks.sharedMailbox,
};
