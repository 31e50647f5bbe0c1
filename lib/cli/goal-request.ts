import { limits, parsePoints } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';
import type { Given } from './given.ts';

/** What `goal` was asked to do. */
export interface GoalRequest {
  readonly command: 'goal';
  /** `-` is standard input. */
  readonly file: string;
  readonly aim:
    | { readonly kind: 'smallest' }
    | { readonly kind: 'round'; readonly step: number }
    /** The file of the policy to stay near to. */
    | { readonly kind: 'near'; readonly file: string };
  readonly json: boolean;
}

export function goalRequest(
  [file]: readonly string[],
  given: Given,
): Result<GoalRequest, CliProblem> {
  const round = given.text('round');
  const near = given.text('near');
  const json = given.has('json');
  if (file === undefined) return fail({ code: 'no-wish' });
  if ([given.has('smallest'), round !== undefined, near !== undefined].filter(Boolean).length > 1) {
    return fail({ code: 'several-aims' });
  }
  if (file === '-' && near === '-') return fail({ code: 'two-from-standard-input' });
  if (near !== undefined) {
    return ok({ command: 'goal', file, aim: { kind: 'near', file: near }, json });
  }
  if (round === undefined) return ok({ command: 'goal', file, aim: { kind: 'smallest' }, json });
  const step = parsePoints(round);
  return step.ok && step.value >= 1
    ? ok({ command: 'goal', file, aim: { kind: 'round', step: step.value }, json })
    : fail({ code: 'bad-step', text: round, max: limits.points.max });
}
