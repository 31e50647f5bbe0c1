import { histogram, membersOf, type Outcome, outcomes } from '../directory/index.ts';
import { methodFacts, type MethodId } from '../policy/index.ts';
import { answerText } from './answer-text.ts';
import { columns } from './columns.ts';
import { rowProblemText } from './directory-problem-text.ts';
import { methodName } from './combination-text.ts';
import type { Paint } from './paint.ts';
import { quoted } from './quoted.ts';
import type { ReadinessReport } from './readiness-report.ts';

/** How many lines of a list a person is shown. */
const shown = 12;

const outcomeText: Readonly<Record<Outcome, string>> = {
  ready: 'ready',
  'cannot-tell': 'cannot tell',
  'one-fix-away': 'one fix away',
  'locked-out': 'locked out',
};

const outcomeStyle = {
  ready: 'good',
  'cannot-tell': 'doubtful',
  'one-fix-away': 'bad',
  'locked-out': 'bad',
} as const;

/** The report as a text that a person can read and act on: the acting admin first. */
export function readinessTable(report: ReadinessReport, paint: Paint): string {
  return [
    you(report, paint),
    headline(report, paint),
    fixes(report, paint),
    outages(report, paint),
    groups(report, paint),
    notes(report),
    rejected(report, paint),
    (report.written ?? []).map(({ file, users }) => `Wrote ${quoted(file)}: ${counted(users)}.`),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function you({ you: asked, policy }: ReadinessReport, paint: Paint): readonly string[] {
  if (asked === null) {
    return [paint('doubtful', 'You first: name your own login with --you before you change it.')];
  }
  if (asked.row === null || asked.readiness === null) {
    return [paint('bad', `You: ${quoted(asked.asked)} is in no row. No green light.`)];
  }
  const { light, reason, ways, missing } = asked.readiness;
  const style = { green: 'good', amber: 'doubtful', red: 'bad' } as const;
  const names = (ids: readonly MethodId[]): string =>
    ids.map((id) => methodName(policy, id)).join(' + ');
  const why = {
    inactive: 'your account is not active.',
    rejected: 'nothing that you have is enough.',
    'depends-on-unknown': 'whether you get in cannot be told from this export.',
    'no-two-independent-ways': 'you get in, but one failure may shut you out.',
  };
  return [
    paint(
      style[light],
      `You: ${quoted(asked.row.login)}: ${light} light${reason ? `: ${why[reason.code]}` : ': two independent ways.'}`,
    ),
    ...ways.map((way) => `  way: ${names(way)}`),
    ...missing.map(({ method, reason: cause }) => `  ${names([method])}: ${answerText[cause]}`),
  ];
}

function headline({ readiness, change, counts }: ReadinessReport, paint: Paint): readonly string[] {
  const { all } = readiness;
  const rows = outcomes.map((outcome) => ['', String(all[outcome]), outcomeText[outcome]]);
  const lines = columns(rows).map((line, index) => {
    const outcome = outcomes[index] ?? 'ready';
    return all[outcome] > 0 ? paint(outcomeStyle[outcome], line) : line;
  });
  return [
    paint('heading', counted(all.users)) +
      (counts.population.inactive > 0 ? `, and ${counts.population.inactive} inactive` : ''),
    ...lines,
    ...(change
      ? [
          `  Compared with before: ${change.losesAccess} lose access, ${change.mayLose} may lose it, ${change.gainsAccess} gain it.`,
        ]
      : []),
    ...[
      ['Admins', readiness.admins] as const,
      ['Break-glass accounts', readiness.breakGlass] as const,
    ].flatMap(([name, some]) =>
      some.users > 0 ? [`  ${name}: ${some.ready} of ${some.users} ready.`] : [],
    ),
  ];
}

function fixes({ readiness, policy }: ReadinessReport, paint: Paint): readonly string[] {
  if (readiness.fixes.length === 0) return [];
  return [
    paint('heading', 'What to fix, the largest effect first'),
    ...readiness.fixes.map(
      ({ method, users }) =>
        `  ${methodName(policy, method)} for ${counted(users)}: ${users} more can log in.`,
    ),
  ];
}

function outages({ readiness, policy }: ReadinessReport, paint: Paint): readonly string[] {
  const { outages: found, singleWay, smsOnly, mailOnly, notPhishingResistant } = readiness;
  if (readiness.all.ready === 0) return [];
  return [
    paint('heading', 'If it fails'),
    ...found.map(
      ({ method, users }) => `  ${methodName(policy, method)} down: ${counted(users)} shut out.`,
    ),
    `  Of those who are ready: ${singleWay} have a single way, ${smsOnly} rely on SMS only, ${mailOnly} on mail only, ${notPhishingResistant} have no way that resists phishing.`,
  ];
}

function groups({ counts: { population } }: ReadinessReport, paint: Paint): readonly string[] {
  const all = histogram(population);
  const name = (id: MethodId): string => methodFacts(id).shortLabel;
  return [
    paint('heading', 'What users have'),
    ...columns(
      all.slice(0, shown).map(({ has, unknown, users }) => {
        const doubtful = membersOf(population.methods, unknown).map(name);
        return [
          '',
          String(users),
          membersOf(population.methods, has).map(name).join(', ') || 'nothing',
          doubtful.length > 0 ? `cannot tell: ${doubtful.join(', ')}` : '',
        ];
      }),
    ),
    ...(all.length > shown ? [`  … and ${all.length - shown} more (all of them with --json)`] : []),
  ];
}

function notes({ counts, exports, rules }: ReadinessReport): readonly string[] {
  const { duplicates, sharedNumbers, sharedMailboxes } = counts;
  const hasPhones = exports.some(({ roles }) => roles.includes('mobile'));
  return [
    ...exports.map(
      ({ file, table }) =>
        `${file === '-' ? 'Standard input' : quoted(file)}: ${table.format ?? 'columns as given'}.`,
    ),
    ...(hasPhones
      ? [
          rules.mobile === 'filled'
            ? 'SMS: any mobile cell that is filled.'
            : `SMS: valid mobile numbers; without a country code they are taken as ${rules.defaultCountry ?? 'unreadable'}.`,
        ]
      : []),
    ...[
      ['logins that occur more than once', duplicates] as const,
      ['share a mobile number with another', sharedNumbers] as const,
      ['share a mailbox with another', sharedMailboxes] as const,
    ].flatMap(([what, users]) => (users ? [`${users} ${what}.`] : [])),
  ];
}

function rejected({ counts, exports }: ReadinessReport, paint: Paint): readonly string[] {
  const { rejectedCount, rejected: rows } = counts;
  if (rejectedCount === 0) return [];
  const unit = exports[0]?.table.unit ?? 'line';
  return [
    paint('bad', `${rejectedCount} ${rejectedCount === 1 ? 'row' : 'rows'} left out`),
    ...rows
      .slice(0, shown)
      .map(({ line, problem }) => `  ${unit} ${line}: ${rowProblemText[problem]}`),
    ...(rejectedCount > shown ? [`  … and ${rejectedCount - shown} more`] : []),
  ];
}

const counted = (users: number): string => `${users} ${users === 1 ? 'user' : 'users'}`;
