import type { Result } from '../result.ts';
import { accountsRequest } from './accounts-request.ts';
import { boundsRequest } from './bounds-request.ts';
import { checkRequest } from './check-request.ts';
import type { CliProblem } from './cli-problem.ts';
import { codeRequest } from './code-request.ts';
import { compareRequest } from './compare-request.ts';
import { checkHelp, compareHelp, editsHelp, goalHelp, simplifyHelp } from './decision-help.ts';
import { boundsHelp, readinessHelp, sqlHelp } from './directory-help.ts';
import { editsRequest } from './edits-request.ts';
import type { Given, OptionName } from './given.ts';
import { goalRequest } from './goal-request.ts';
import { accountsHelp, codeHelp, scoreHelp } from './help.ts';
import { readinessRequest } from './readiness-request.ts';
import { scoreRequest } from './score-request.ts';
import { simplifyRequest } from './simplify-request.ts';
import { sqlRequest } from './sql-request.ts';

/** A command as the command line knows it. */
interface Command {
  readonly options: readonly OptionName[];
  readonly mostFiles: number;
  /** SECURITY: what is typed after it may be a secret and is not repeated. */
  readonly secretive?: true;
  readonly help: string;
  /** Makes of what was typed what is to be done. */
  readonly request: (
    files: readonly string[],
    given: Given,
  ) => Result<{ readonly command: string }, CliProblem>;
}

/** Every command; `--help` and `--version` are no commands and belong to all. */
export const commands = {
  score: {
    options: ['required', 'points', 'scenario', 'credentials-first', 'json'],
    mostFiles: 1,
    help: scoreHelp,
    request: scoreRequest,
  },
  compare: {
    options: ['from', 'to', 'credentials-first', 'json'],
    mostFiles: 2,
    help: compareHelp,
    request: compareRequest,
  },
  goal: {
    options: ['smallest', 'round', 'near', 'json'],
    mostFiles: 1,
    help: goalHelp,
    request: goalRequest,
  },
  simplify: {
    options: ['scenario', 'json'],
    mostFiles: 1,
    help: simplifyHelp,
    request: simplifyRequest,
  },
  check: {
    options: ['junit', 'credentials-first', 'json'],
    mostFiles: Infinity,
    help: checkHelp,
    request: checkRequest,
  },
  edits: {
    options: ['from', 'to', 'json'],
    mostFiles: 2,
    help: editsHelp,
    request: editsRequest,
  },
  readiness: {
    options: [
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
    mostFiles: Infinity,
    help: readinessHelp,
    request: readinessRequest,
  },
  bounds: {
    options: ['policy', 'scenario', 'have', 'json'],
    mostFiles: 0,
    help: boundsHelp,
    request: boundsRequest,
  },
  sql: {
    options: [
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
    mostFiles: 0,
    help: sqlHelp,
    request: sqlRequest,
  },
  code: {
    options: ['at', 'json'],
    mostFiles: 1,
    secretive: true,
    help: codeHelp,
    request: codeRequest,
  },
  accounts: {
    options: ['secrets', 'password-stdin', 'json'],
    mostFiles: 1,
    secretive: true,
    help: accountsHelp,
    request: accountsRequest,
  },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;

/** What a command was asked to do. */
export type CommandRequest = Extract<
  ReturnType<(typeof commands)[CommandName]['request']>,
  { readonly ok: true }
>['value'];

export function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(commands, name);
}
