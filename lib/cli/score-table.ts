import {
  type Analysis,
  type CombinationList,
  type GradedCombination,
  type MethodRole,
  type NumberRange,
  type Policy,
  type Repair,
  type Warning,
} from '../policy/index.ts';
import { arithmetic, fieldName, methodName, methodNames } from './combination-text.ts';
import { columns } from './columns.ts';
import { levelText, qualifierText, reasonText } from './grade-text.ts';
import type { Paint } from './paint.ts';
import { quoted } from './quoted.ts';
import { warningText } from './warning-text.ts';

/** How many combinations of a list a person is shown. */
const shown = 12;

/**
 * The analysis as a text that a person can read and act on.
 *
 * @param scenario - its name, where the policy is one
 */
export function scoreTable(
  analysis: Analysis,
  repairs: readonly Repair[],
  paint: Paint,
  scenario?: string,
): string {
  const { policy, reading } = analysis;
  const sections = [
    [
      scenario === undefined ? [] : [`Scenario ${quoted(scenario)}`],
      verdict(analysis, paint),
      reading === 'credentials-first'
        ? ['Reading: credentials first (ways, grade and warnings; figures are for any order).']
        : [],
    ].flat(),
    combinations('Ways to log in', policy, analysis.ways, paint),
    combinations('Largest that fail', policy, analysis.maximalRejected, paint),
    methods(analysis, paint),
    grade(analysis, paint),
    warnings(analysis, repairs, paint),
    [
      paint(
        'quiet',
        '[D] documented by KPN or a standard, [I] our inference, [U] publicly unknown',
      ),
    ],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function verdict(
  { policy, ways, acceptedCount, combinationCount, enabled }: Analysis,
  paint: Paint,
) {
  const numbers = `Required ${policy.requiredLevel}; ${
    policy.methods.map(({ id, points }) => `${methodName(policy, id)} ${points}`).join(', ') ||
    'no methods'
  }`;
  const share = `${acceptedCount} of the ${combinationCount} combinations of ${enabled.length} enabled ${enabled.length === 1 ? 'method' : 'methods'} pass`;
  const answer =
    ways.count === 0n
      ? paint('bad', 'Nobody can log in.')
      : paint('good', `People can log in, in ${ways.count} ${ways.count === 1n ? 'way' : 'ways'}.`);
  return [numbers, `${answer} ${share}.`];
}

function combinations(
  title: string,
  policy: Policy,
  list: CombinationList,
  paint: Paint,
): readonly string[] {
  if (list.count === 0n) return [];
  const items = list.items.slice(0, shown);
  const rest = list.count - BigInt(items.length);
  return [
    paint('heading', title),
    ...columns(
      items.map((item) => ['', methodNames(policy, item.members), arithmetic(policy, item)]),
    ),
    ...(rest > 0n
      ? [`  … and ${rest} more${list.complete ? ' (all of them with --json)' : ''}`]
      : []),
  ];
}

function methods({ policy, methods: roles, requiredRange, resilience }: Analysis, paint: Paint) {
  const rows = roles.map((role) => [
    '',
    methodName(policy, role.id),
    String(role.points),
    roleText(policy, role),
    role.enabled ? percent(role.banzhaf) : '',
    rangeText(role.pointsRange),
    role.enabled ? downText(role) : '',
  ]);
  return [
    paint('heading', 'Methods'),
    ...columns([
      ['', 'method', 'points', 'role', 'decides', 'no change within', 'when it is down'],
      ...rows,
      ['', 'Required', String(policy.requiredLevel), '', '', rangeText(requiredRange), ''],
    ]).map((line, index) => (index === 0 ? paint('quiet', line) : line)),
    ...(resilience === null ? [] : [`  ${resilienceText(resilience)}`]),
  ];
}

function resilienceText(resilience: number): string {
  if (resilience === 0) return 'One failing method can be enough to lock everybody out.';
  return resilience === 1
    ? 'Any one method may fail with some way left; two may lock everybody out.'
    : `Any ${resilience} methods may fail with some way left.`;
}

function grade({ policy, grade: found }: Analysis, paint: Paint): readonly string[] {
  if (found === null) return [];
  const { weakest, strongest } = found;
  const same = weakest.combination.members.join() === strongest.combination.members.join();
  return [
    paint('heading', 'Grade, in our reading of NIST SP 800-63B-4 and eIDAS 2015/1502'),
    ...gradeLines(policy, same ? 'Every way counts as' : 'Weakest way', weakest),
    ...(same ? [] : gradeLines(policy, 'Strongest way', strongest)),
  ];
}

function gradeLines(
  policy: Policy,
  title: string,
  { combination, grade: { level, eidas, qualifiers, reasons, mark } }: GradedCombination,
): readonly string[] {
  const what = [levelText[level], ...qualifiers.map((each) => qualifierText[each])].join(', ');
  return [
    `  ${title}: ${methodNames(policy, combination.members)}: ${what}; eIDAS ${eidas} [${mark}]`,
    ...reasons.map(
      (reason) =>
        `    - ${reasonText[reason.code](methodNames(policy, reason.methods))} (${reason.clause}) [${reason.mark}]`,
    ),
  ];
}

function warnings(
  { policy, warnings: found }: Analysis,
  repairs: readonly Repair[],
  paint: Paint,
): readonly string[] {
  if (found.length === 0) return [paint('good', 'No warnings.')];
  const styles = { error: 'bad', warning: 'doubtful', note: 'quiet' } as const;
  return [
    paint('heading', 'Warnings'),
    ...found.flatMap((warning) => [
      `  ${paint(styles[warning.severity], `${warning.severity} ${warning.code}`)} [${warning.mark}]${readingText(warning)}`,
      `    ${warningText[warning.code](
        warning.combination === undefined
          ? ''
          : `${methodNames(policy, warning.combination.members)}, ${arithmetic(policy, warning.combination)}`,
        methodNames(policy, warning.methods, ', '),
      )}`,
      ...repairLines(repairs.find(({ code }) => code === warning.code)).map(
        (line) => `    ${line}`,
      ),
    ]),
    '  Type points before Required: in between, too high a level locks everybody out.',
    '  SMS counts for users with a mobile number, a passkey once its user has created one.',
  ];
}

function readingText({ readings }: Warning): string {
  return readings.length === 1
    ? ` (only ${readings[0] === 'any-order' ? 'if a login may start without credentials' : 'with credentials first'})`
    : '';
}

function repairLines(repair: Repair | undefined): readonly string[] {
  if (repair === undefined) return ['No numbers were found that end this.'];
  const { policy, opens, proven } = repair;
  const changes = repair.changes.map(
    ({ field, from, to }) => `${fieldName(policy, field)} ${from} → ${to}`,
  );
  return [
    `Repair: ${changes.join(', ')}${proven ? '' : ' (there may be a smaller one)'}`,
    ...(opens.length === 0
      ? []
      : [`Opens: ${opens.map(({ members }) => methodNames(policy, members)).join('; ')}`]),
  ];
}

function roleText(policy: Policy, role: MethodRole): string {
  if (!role.enabled) return 'disabled';
  return [
    role.sufficientAlone ? 'enough alone' : '',
    role.indispensable ? 'always needed' : '',
    role.neverNeeded ? 'never needed' : '',
    role.interchangeableWith.length > 0
      ? `same as ${methodNames(policy, role.interchangeableWith.slice(0, 3), ', ')}${role.interchangeableWith.length > 3 ? ', …' : ''}`
      : '',
  ]
    .filter((text) => text !== '')
    .join(', ');
}

function downText({ whenDown: { ways, stillWorks } }: MethodRole): string {
  return stillWorks ? `${ways} ${ways === 1n ? 'way' : 'ways'} left` : 'nobody gets in';
}

function rangeText({ min, max }: NumberRange): string {
  return min === max ? String(min) : `${min}–${max}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
