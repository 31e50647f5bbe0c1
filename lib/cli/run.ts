import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';

import { parseCommandLine } from './command-line.ts';
import { commands } from './commands.ts';
import { help } from './help.ts';
import { type Outcome, refused, said } from './outcome.ts';
import type { Paint } from './paint.ts';

/**
 * Does what the arguments ask for. Each command is loaded when it is wanted: starting is most of what a
 * short one costs.
 *
 * @param now - milliseconds since 1970
 */
export async function run(
  args: readonly string[],
  standardInput: Readable,
  paint: Paint,
  now: () => number = Date.now,
): Promise<Outcome> {
  const request = parseCommandLine(args);
  if (!request.ok) return refused(request.error);
  switch (request.value.command) {
    case 'help':
      return said(request.value.about === 'everything' ? help : commands[request.value.about].help);
    case 'version':
      return said(`${version()}\n`);
    case 'score':
      return (await import('./score.ts')).score(request.value, standardInput, paint, now);
    case 'compare':
      return (await import('./compare.ts')).compare(request.value, standardInput, paint);
    case 'goal':
      return (await import('./goal.ts')).goalFor(request.value, standardInput, paint, now);
    case 'edits':
      return (await import('./edits.ts')).edits(request.value, standardInput, paint);
    case 'bounds':
      return (await import('./bounds.ts')).bounds(request.value, standardInput, paint);
    case 'sql':
      return (await import('./sql.ts')).sql(request.value, standardInput);
    case 'readiness':
      return (await import('./readiness.ts')).readiness(request.value, standardInput, paint);
    case 'simplify':
      return (await import('./simplify.ts')).simplified(request.value, standardInput, paint, now);
    case 'check':
      return (await import('./check.ts')).check(request.value, standardInput, paint);
    case 'code':
      return (await import('./code.ts')).code(request.value, standardInput, paint, now);
    case 'accounts':
      return (await import('./accounts.ts')).accounts(request.value, standardInput, paint);
  }
}

function version(): string {
  const manifest = new URL('../../package.json', import.meta.url);
  const { version: found } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return found;
}
