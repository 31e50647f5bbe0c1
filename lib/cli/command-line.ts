import { parseArgs } from 'node:util';

import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';
import { type CommandName, type CommandRequest, commands, isCommand } from './commands.ts';
import { Given, isOption, type OptionName, options } from './given.ts';

export type Request =
  | CommandRequest
  | { readonly command: 'help'; readonly about: 'everything' | CommandName }
  | { readonly command: 'version' };

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
  const own = commands[command];
  const extra = files[own.mostFiles];
  if (extra !== undefined) {
    return fail({ code: 'extra-argument', argument: 'secretive' in own ? null : extra });
  }
  return own.request(files, new Given(values));
}

/** The next option taken for a value, as in `--required --json`; `--required=--json` means it. */
function looksTaken(value: string, inlineValue: boolean | undefined): boolean {
  return inlineValue !== true && value.startsWith('-') && value !== '-';
}

/** Every command of its own has its options; a missing or unknown one is complained of later. */
function belongsTo(name: OptionName, command: string | undefined): boolean {
  const own: readonly OptionName[] | null = isCommand(command) ? commands[command].options : null;
  return own?.includes(name) ?? true;
}
