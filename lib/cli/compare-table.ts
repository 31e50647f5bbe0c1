import {
  type ChangedCombination,
  type ChangeList,
  type Policy,
  type PolicyComparison,
  type Relation,
  type RoleChange,
  type WayChange,
  type WayFate,
} from '../policy/index.ts';
import { columns } from './columns.ts';
import { arithmetic, fieldName, methodNames } from './combination-text.ts';
import { levelText } from './grade-text.ts';
import type { Paint } from './paint.ts';

/** How many combinations of a list a person is shown. */
const shown = 12;

/** What changes, as a text that a person can read and act on. */
export function compareTable(comparison: PolicyComparison, paint: Paint): string {
  const both = unionOf(comparison);
  const sections = [
    [verdict(comparison, paint), fields(comparison, both)].flat(),
    changed('Pass now', comparison.newlyAccepted, comparison, both, paint),
    changed('Fail now', comparison.newlyRejected, comparison, both, paint),
    ways(comparison, both, paint),
    consequences(comparison, both, paint),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** The methods of both sides, for their names. */
function unionOf({ analyses: { before, after } }: PolicyComparison): Policy {
  return { ...after.policy, methods: [...after.policy.methods, ...before.policy.methods] };
}

const relationText: Readonly<Record<Relation, string>> = {
  equivalent: 'Equivalent: every combination passes or fails as before.',
  stricter: 'Stricter: some combinations no longer pass, and none passes anew.',
  looser: 'Looser: some combinations pass anew, and none is lost.',
  incomparable: 'Stricter and looser: some combinations pass anew, others no longer pass.',
};

function verdict({ relation, fields: changes }: PolicyComparison, paint: Paint): string {
  if (relation === 'equivalent' && changes.length > 0) {
    return paint(
      'good',
      'Same behaviour, other numbers: every combination passes or fails as before.',
    );
  }
  if (changes.length === 0) return paint('good', 'The same numbers.');
  return paint(relation === 'looser' ? 'doubtful' : 'heading', relationText[relation]);
}

function fields({ fields: changes }: PolicyComparison, both: Policy): readonly string[] {
  if (changes.length === 0) return [];
  return [
    `Numbers: ${changes.map(({ field, from, to }) => `${fieldName(both, field)} ${from} → ${to}`).join(', ')}`,
  ];
}

function changed(
  title: string,
  list: ChangeList,
  { analyses: { before, after } }: PolicyComparison,
  both: Policy,
  paint: Paint,
): readonly string[] {
  const items = list.first(shown);
  if (items.length === 0) return [];
  const rest = list.count - BigInt(items.length);
  const sums = (item: ChangedCombination, policy: Policy, side: 'before' | 'after') =>
    arithmetic(policy, { members: item.members, ...item[side] });
  return [
    paint('heading', `${title} (${list.count})`),
    ...columns(
      items.map((item) => [
        '',
        methodNames(both, item.members),
        sums(item, before.policy, 'before'),
        '→',
        sums(item, after.policy, 'after'),
      ]),
    ),
    ...(rest > 0n
      ? [
          `  … and ${rest} more${list.complete ? ' (all of them with --json)' : ', in which these are contained or like them'}`,
        ]
      : []),
  ];
}

const fateText: Readonly<Record<WayFate, string>> = {
  kept: 'stays',
  shortened: 'needs less now',
  lengthened: 'needs more now',
  closed: 'is gone',
  opened: 'is new',
};

function ways({ ways: { items } }: PolicyComparison, both: Policy, paint: Paint) {
  if (items.length === 0 || items.every(({ fate }) => fate === 'kept')) return [];
  return [
    paint('heading', 'Ways to log in'),
    ...columns(
      items.slice(0, shown).map((way) => ['', methodNames(both, way.members), fate(way, both)]),
    ),
    ...(items.length > shown
      ? [`  … and ${items.length - shown} more (all of them with --json)`]
      : []),
  ];
}

function fate({ fate: what, becomes }: WayChange, both: Policy): string {
  const listed = becomes.slice(0, 3).map((members) => methodNames(both, members));
  const instead = [...listed, ...(becomes.length > 3 ? ['…'] : [])].join(', ');
  return instead === '' ? fateText[what] : `${fateText[what]}: ${instead}`;
}

function consequences(comparison: PolicyComparison, both: Policy, paint: Paint): readonly string[] {
  const { grade, resilience, warnings, methods } = comparison;
  const level = (side: 'before' | 'after') =>
    grade[side] === null ? 'nobody gets in' : levelText[grade[side].weakest.grade.level];
  const rows = [
    ['Weakest way', level('before'), level('after')],
    ['May fail', mayFail(resilience.before), mayFail(resilience.after)],
  ].filter(([, one, other]) => one !== other);
  const lines = [
    ...columns(rows.map(([what = '', one = '', other = '']) => ['', what, one, '→', other])),
    ...methods.flatMap((change) => roleLines(change, both)),
    ...warnings.gone.map(({ code }) => `  ${paint('good', `no longer: warning ${code}`)}`),
    ...warnings.come.map(({ code }) => `  ${paint('bad', `new: warning ${code}`)}`),
  ];
  return lines.length === 0 ? [] : [paint('heading', 'Consequences'), ...lines];
}

function mayFail(resilience: number | null): string {
  if (resilience === null) return 'nothing works';
  return resilience === 0 ? 'no method' : `any ${resilience}`;
}

/** What a method's role gains or loses; shares and look-alikes are left to --json. */
function roleLines({ id, after, changed: aspects }: RoleChange, both: Policy) {
  const words = {
    enabled: 'enabled',
    sufficientAlone: 'enough alone',
    indispensable: 'always needed',
    neverNeeded: 'never needed',
  } as const;
  const told = aspects.filter((aspect) => aspect in words) as (keyof typeof words)[];
  // A method that is switched on or off is told by that alone.
  const said = told.includes('enabled') ? (['enabled'] as const) : told;
  return said.map((aspect) => {
    const holds = after?.[aspect] ?? aspect === 'neverNeeded';
    return `  ${fieldName(both, id)} is ${holds ? 'now' : 'no longer'} ${words[aspect]}`;
  });
}
