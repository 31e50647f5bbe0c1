import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';

import { analyse, repairsOf } from '../policy/index.ts';
import { accounts } from './accounts.ts';
import { check } from './check.ts';
import { bounds } from './bounds.ts';
import { code } from './code.ts';
import { parseCommandLine } from './command-line.ts';
import { commands } from './commands.ts';
import { compare } from './compare.ts';
import { edits } from './edits.ts';
import { goalFor } from './goal.ts';
import { help } from './help.ts';
import { type Outcome, refused, said } from './outcome.ts';
import type { Paint } from './paint.ts';
import { readiness } from './readiness.ts';
import { rejectedText } from './rejected-text.ts';
import { requestedPolicy } from './requested-policy.ts';
import type { ScoreRequest } from './score-request.ts';
import { scoreJson } from './score-json.ts';
import { scoreTable } from './score-table.ts';
import { simplified } from './simplify.ts';
import { sql } from './sql.ts';

/** How long it looks for repairs before it takes the best that it has. */
const patienceMs = 3000;

/**
 * Does what the arguments ask for.
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
      return score(request.value, standardInput, paint, now);
    case 'compare':
      return compare(request.value, standardInput, paint);
    case 'goal':
      return goalFor(request.value, standardInput, paint, now);
    case 'edits':
      return edits(request.value, standardInput, paint);
    case 'bounds':
      return bounds(request.value, standardInput, paint);
    case 'sql':
      return sql(request.value, standardInput);
    case 'readiness':
      return readiness(request.value, standardInput, paint);
    case 'simplify':
      return simplified(request.value, standardInput, paint, now);
    case 'check':
      return check(request.value, standardInput, paint);
    case 'code':
      return code(request.value, standardInput, paint, now);
    case 'accounts':
      return accounts(request.value, standardInput, paint);
  }
}

async function score(
  request: ScoreRequest,
  standardInput: Readable,
  paint: Paint,
  now: () => number,
): Promise<Outcome> {
  const requested = await requestedPolicy(request, standardInput);
  if (!requested.ok) return refused(requested.error);
  const { policy, scenario, rejected } = requested.value;
  const analysis = analyse(policy, { reading: request.reading });
  const until = now() + patienceMs;
  const repairs = repairsOf(policy, request.reading, { keepGoing: () => now() < until });
  const output = request.json
    ? `${JSON.stringify(scoreJson(analysis, repairs), null, 2)}\n`
    : scoreTable(analysis, repairs, paint, scenario);
  return said(output, rejectedText(rejected));
}

function version(): string {
  const manifest = new URL('../../package.json', import.meta.url);
  const { version: found } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return found;
}
