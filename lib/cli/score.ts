import type { Readable } from 'node:stream';

import { analyse, repairsOf } from '../policy/index.ts';
import { type Outcome, refused, said } from './outcome.ts';
import type { Paint } from './paint.ts';
import { rejectedText } from './rejected-text.ts';
import { requestedPolicy } from './requested-policy.ts';
import { scoreJson } from './score-json.ts';
import type { ScoreRequest } from './score-request.ts';
import { scoreTable } from './score-table.ts';

/** How long it looks for repairs before it takes the best that it has. */
const patienceMs = 3000;

/** Says who can log in under a policy, what is wrong with it and what would mend it. */
export async function score(
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
