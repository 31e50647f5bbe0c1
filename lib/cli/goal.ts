import type { Readable } from 'node:stream';

import { type Aim, goal, parseWish, type Wish } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import { parseFileText } from '../scenarios/file-format.ts';
import type { CliProblem } from './cli-problem.ts';
import { goalJson } from './goal-json.ts';
import type { GoalRequest } from './goal-request.ts';
import { goalTable } from './goal-table.ts';
import { type Outcome, refused, said } from './outcome.ts';
import type { Paint } from './paint.ts';
import { readText } from './read-text.ts';
import { rejectedText } from './rejected-text.ts';
import { fromFile } from './requested-policy.ts';

/** How long it looks for something nearer before it takes the best that it has. */
const patienceMs = 10_000;

/** Finds the numbers that a wish asks for, or says why there are none. */
export async function goalFor(
  { file, aim: wanted, json }: GoalRequest,
  standardInput: Readable,
  paint: Paint,
  now: () => number,
): Promise<Outcome> {
  const wish = await wishFrom(file, standardInput);
  if (!wish.ok) return refused(wish.error);
  let aim: Aim;
  let rejected = 0;
  if (wanted.kind === 'near') {
    const read = await fromFile(wanted.file, undefined, standardInput);
    if (!read.ok) return refused(read.error);
    aim = { kind: 'near', policy: read.value.policy };
    ({ rejected } = read.value);
  } else aim = wanted;
  const until = now() + patienceMs;
  const result = goal(wish.value, aim, { keepGoing: () => now() < until });
  return said(
    json ? `${JSON.stringify(goalJson(result), null, 2)}\n` : goalTable(wish.value, result, paint),
    rejectedText(rejected),
  );
}

async function wishFrom(file: string, standardInput: Readable): Promise<Result<Wish, CliProblem>> {
  const text = await readText(file, standardInput);
  if (!text.ok) return text;
  const read = parseFileText(text.value);
  if (!read.ok) return fail({ code: 'bad-file', file, problem: read.error });
  const wish = parseWish(read.value);
  return wish.ok ? ok(wish.value) : fail({ code: 'bad-wish', file, problems: wish.error });
}
