import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';

import { analyse } from '../policy/index.ts';
import { parseCommandLine, type ScoreRequest } from './command-line.ts';
import { help, scoreHelp } from './help.ts';
import type { Paint } from './paint.ts';
import { problemText } from './problem-text.ts';
import { requestedPolicy } from './requested-policy.ts';
import { scoreJson } from './score-json.ts';
import { scoreTable } from './score-table.ts';

/** What the tool says and how it ends: 0, or 2 when something cannot be read. */
export interface Outcome {
  readonly exitCode: 0 | 2;
  readonly output: string;
  readonly complaint: string;
}

/** Does what the arguments ask for. */
export async function run(
  args: readonly string[],
  standardInput: Readable,
  paint: Paint,
): Promise<Outcome> {
  const request = parseCommandLine(args);
  if (!request.ok) return refused(problemText(request.error));
  switch (request.value.command) {
    case 'help':
      return said(request.value.about === 'score' ? scoreHelp : help);
    case 'version':
      return said(`${version()}\n`);
    case 'score':
      return score(request.value, standardInput, paint);
  }
}

async function score(
  request: ScoreRequest,
  standardInput: Readable,
  paint: Paint,
): Promise<Outcome> {
  const requested = await requestedPolicy(request, standardInput);
  if (!requested.ok) return refused(problemText(requested.error));
  const { policy, scenario, rejected } = requested.value;
  const analysis = analyse(policy, { reading: request.reading });
  const output = request.json
    ? `${JSON.stringify(scoreJson(analysis), null, 2)}\n`
    : scoreTable(analysis, paint, scenario);
  const complaint = rejected > 0 ? `${rejectedText(rejected)}\n` : '';
  return { exitCode: 0, output, complaint };
}

function rejectedText(rejected: number): string {
  return `${rejected} other ${rejected === 1 ? 'scenario' : 'scenarios'} of the file cannot be read.`;
}

function said(output: string): Outcome {
  return { exitCode: 0, output, complaint: '' };
}

function refused(message: string): Outcome {
  return { exitCode: 2, output: '', complaint: `${message}\n` };
}

function version(): string {
  const manifest = new URL('../../package.json', import.meta.url);
  const { version: found } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return found;
}
