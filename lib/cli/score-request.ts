import { type MethodId, parseRequiredLevel, type Reading } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';
import type { Given } from './given.ts';
import { parsePointsOption } from './points-option.ts';

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

export function scoreRequest(
  [file]: readonly string[],
  given: Given,
): Result<ScoreRequest, CliProblem> {
  const required = given.text('required');
  const scenario = given.text('scenario');
  if (file === undefined) {
    if (scenario !== undefined) return fail({ code: 'scenario-without-file' });
    if (required === undefined && !given.has('points')) return fail({ code: 'nothing-to-score' });
    if (required === undefined) return fail({ code: 'missing-option', option: '--required' });
    if (!given.has('points')) return fail({ code: 'missing-option', option: '--points' });
  }
  const level = required === undefined ? undefined : parseRequiredLevel(required);
  if (level?.ok === false) return fail({ code: 'bad-required', problem: level.error });
  const points = parsePointsOption(given.texts('points'));
  if (!points.ok) return points;
  return ok({
    command: 'score',
    ...(file === undefined ? {} : { file }),
    ...(scenario === undefined ? {} : { scenario }),
    ...(level === undefined ? {} : { requiredLevel: level.value }),
    points: points.value,
    reading: given.reading,
    json: given.has('json'),
  });
}
