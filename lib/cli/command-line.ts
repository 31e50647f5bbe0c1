import { parseArgs } from 'node:util';

import { type MethodId, parseRequiredLevel, type Reading } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import { type AccountsRequest, accountsRequest } from './accounts-request.ts';
import { type CheckRequest, checkRequest } from './check-request.ts';
import { type BoundsRequest, boundsRequest } from './bounds-request.ts';
import type { CliProblem } from './cli-problem.ts';
import { type CodeRequest, codeRequest } from './code-request.ts';
import { type CompareRequest, compareRequest } from './compare-request.ts';
import { type EditsRequest, editsRequest } from './edits-request.ts';
import { type GoalRequest, goalRequest } from './goal-request.ts';
import { parsePointsOption } from './points-option.ts';
import { type ReadinessRequest, readinessRequest } from './readiness-request.ts';
import { type SimplifyRequest, simplifyRequest } from './simplify-request.ts';
import { type SqlRequest, sqlRequest } from './sql-request.ts';

/** What `score` was asked to do. */
export interface ScoreRequest {
  readonly command: 'score';
  /** `-` is standard input; without a file the numbers come from the options alone. */
  readonly file?: string;
  readonly scenario?: string;
  /** Typed over the level of the file. */
  readonly requiredLevel?: number;
  /** Typed over the points of the file. */
  readonly points: ReadonlyMap<MethodId, number>;
  readonly reading: Reading;
  readonly json: boolean;
}

export type Request =
  | ScoreRequest
  | CompareRequest
  | GoalRequest
  | EditsRequest
  | ReadinessRequest
  | SimplifyRequest
  | CheckRequest
  | BoundsRequest
  | SqlRequest
  | CodeRequest
  | AccountsRequest
  | { readonly command: 'help'; readonly about: 'everything' | Command }
  | { readonly command: 'version' };

const options = {
  required: { type: 'string' },
  points: { type: 'string' },
  scenario: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  smallest: { type: 'boolean' },
  round: { type: 'string' },
  near: { type: 'string' },
  junit: { type: 'boolean' },
  'credentials-first': { type: 'boolean' },
  policy: { type: 'string' },
  before: { type: 'string' },
  you: { type: 'string' },
  out: { type: 'string' },
  columns: { type: 'string' },
  phones: { type: 'string' },
  country: { type: 'string' },
  'counts-only': { type: 'boolean' },
  have: { type: 'string' },
  dialect: { type: 'string' },
  shape: { type: 'string' },
  table: { type: 'string' },
  'methods-table': { type: 'string' },
  at: { type: 'string' },
  secrets: { type: 'boolean' },
  'password-stdin': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type OptionName = keyof typeof options;
type Given = ReadonlyMap<OptionName, readonly string[]>;

const commandOptions = {
  score: ['required', 'points', 'scenario', 'credentials-first', 'json'],
  compare: ['from', 'to', 'credentials-first', 'json'],
  goal: ['smallest', 'round', 'near', 'json'],
  edits: ['from', 'to', 'json'],
  simplify: ['scenario', 'json'],
  check: ['junit', 'credentials-first', 'json'],
  code: ['at', 'json'],
  accounts: ['secrets', 'password-stdin', 'json'],
  bounds: ['policy', 'scenario', 'have', 'json'],
  sql: [
    'policy',
    'scenario',
    'before',
    'from',
    'dialect',
    'shape',
    'table',
    'methods-table',
    'columns',
  ],
  readiness: [
    'policy',
    'scenario',
    'before',
    'from',
    'you',
    'out',
    'columns',
    'phones',
    'country',
    'counts-only',
    'json',
  ],
} as const satisfies Readonly<Record<string, readonly OptionName[]>>;

type Command = keyof typeof commandOptions;

const mostFiles: Readonly<Record<Command, number>> = {
  score: 1,
  compare: 2,
  goal: 1,
  edits: 2,
  simplify: 1,
  check: Infinity,
  code: 1,
  accounts: 1,
  readiness: Infinity,
  bounds: 0,
  sql: 0,
};

/** SECURITY: what is typed after these may be a secret and is not repeated. */
const secretive: ReadonlySet<Command> = new Set(['code', 'accounts']);

/** Reads the arguments after the program's name. `--help` wins over everything that is wrong. */
export function parseCommandLine(args: readonly string[]): Result<Request, CliProblem> {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const given = tokens.filter((token) => token.kind === 'option');
  const [command, ...files] = words;
  const [file] = files;

  if (given.some(({ name }) => name === 'help')) {
    return ok({ command: 'help', about: isCommand(command) ? command : 'everything' });
  }
  if (given.some(({ name }) => name === 'version')) return ok({ command: 'version' });
  if (command === undefined && given.length === 0) return fail({ code: 'no-command' });

  const values = new Map<OptionName, string[]>();
  for (const { name, rawName, value, inlineValue } of given) {
    if (!isOption(name) || !belongsTo(name, command)) {
      return fail({ code: 'unknown-option', option: rawName });
    }
    if (
      options[name].type === 'string' &&
      (value === undefined || looksTaken(value, inlineValue))
    ) {
      return fail({ code: 'option-without-value', option: rawName });
    }
    if (options[name].type === 'boolean' && value !== undefined) {
      return fail({ code: 'option-with-value', option: rawName });
    }
    const earlier = values.get(name) ?? [];
    if (earlier.length > 0 && name !== 'points') {
      return fail({ code: 'repeated-option', option: rawName });
    }
    values.set(name, [...earlier, value ?? '']);
  }
  if (command === undefined) return fail({ code: 'no-command' });
  if (!isCommand(command)) return fail({ code: 'unknown-command', name: command });
  const extra = files[mostFiles[command]];
  if (extra !== undefined) {
    return fail({ code: 'extra-argument', argument: secretive.has(command) ? null : extra });
  }
  switch (command) {
    case 'score':
      return scoreRequest(file, values);
    case 'compare':
      return compareRequest(files, {
        from: values.get('from')?.[0],
        to: values.get('to')?.[0],
        reading: readingOf(values),
        json: values.has('json'),
      });
    case 'goal':
      return goalRequest(file, {
        smallest: values.has('smallest'),
        round: values.get('round')?.[0],
        near: values.get('near')?.[0],
        json: values.has('json'),
      });
    case 'edits':
      return editsRequest(files, {
        from: values.get('from')?.[0],
        to: values.get('to')?.[0],
        json: values.has('json'),
      });
    case 'simplify':
      return simplifyRequest(file, {
        scenario: values.get('scenario')?.[0],
        json: values.has('json'),
      });
    case 'check':
      return checkRequest(files, {
        reading: readingOf(values),
        json: values.has('json'),
        junit: values.has('junit'),
      });
    case 'code':
      return codeRequest(file, values.get('at')?.[0], values.has('json'));
    case 'accounts':
      return accountsRequest(file, {
        secrets: values.has('secrets'),
        passwordOnStandardInput: values.has('password-stdin'),
        json: values.has('json'),
      });
    case 'bounds':
      return boundsRequest(values.get('policy')?.[0], {
        scenario: values.get('scenario')?.[0],
        have: values.get('have')?.[0],
        json: values.has('json'),
      });
    case 'sql':
      return sqlRequest(values.get('policy')?.[0], {
        scenario: values.get('scenario')?.[0],
        before: values.get('before')?.[0],
        beforeScenario: values.get('from')?.[0],
        dialect: values.get('dialect')?.[0],
        shape: values.get('shape')?.[0],
        columns: values.get('columns')?.[0],
        methodsTable: values.get('methods-table')?.[0],
        table: values.get('table')?.[0],
      });
    case 'readiness':
      return readinessRequest(files, {
        policy: values.get('policy')?.[0],
        scenario: values.get('scenario')?.[0],
        before: values.get('before')?.[0],
        beforeScenario: values.get('from')?.[0],
        you: values.get('you')?.[0],
        folder: values.get('out')?.[0],
        countsOnly: values.has('counts-only'),
        choices: {
          columns: values.get('columns')?.[0],
          phones: values.get('phones')?.[0],
          country: values.get('country')?.[0],
        },
        json: values.has('json'),
      });
  }
}

function scoreRequest(file: string | undefined, values: Given): Result<Request, CliProblem> {
  const [required] = values.get('required') ?? [];
  const [scenario] = values.get('scenario') ?? [];
  const points = values.get('points');
  if (file === undefined) {
    if (scenario !== undefined) return fail({ code: 'scenario-without-file' });
    if (required === undefined && points === undefined) return fail({ code: 'nothing-to-score' });
    if (required === undefined) return fail({ code: 'missing-option', option: '--required' });
    if (points === undefined) return fail({ code: 'missing-option', option: '--points' });
  }
  const level = required === undefined ? undefined : parseRequiredLevel(required);
  if (level?.ok === false) return fail({ code: 'bad-required', problem: level.error });
  const parsed = parsePointsOption(points ?? []);
  if (!parsed.ok) return parsed;
  return ok({
    command: 'score',
    ...(file === undefined ? {} : { file }),
    ...(scenario === undefined ? {} : { scenario }),
    ...(level === undefined ? {} : { requiredLevel: level.value }),
    points: parsed.value,
    reading: readingOf(values),
    json: values.has('json'),
  });
}

function readingOf(values: Given): Reading {
  return values.has('credentials-first') ? 'credentials-first' : 'any-order';
}

/** The next option taken for a value, as in `--required --json`; `--required=--json` means it. */
function looksTaken(value: string, inlineValue: boolean | undefined): boolean {
  return inlineValue !== true && value.startsWith('-') && value !== '-';
}

function isCommand(name: string | undefined): name is Command {
  return name !== undefined && Object.hasOwn(commandOptions, name);
}

/** Every command of its own has its options; a missing or unknown one is complained of later. */
function belongsTo(name: OptionName, command: string | undefined): boolean {
  const own: readonly OptionName[] | null = isCommand(command) ? commandOptions[command] : null;
  return own?.includes(name) ?? true;
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}
