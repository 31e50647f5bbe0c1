import { ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';
import type { Given } from './given.ts';
import { twoPoliciesOf, type TwoPolicies } from './compare-request.ts';

/** What `edits` was asked to do. */
export interface EditsRequest extends TwoPolicies {
  readonly command: 'edits';
  readonly json: boolean;
}

export function editsRequest(
  files: readonly string[],
  given: Given,
): Result<EditsRequest, CliProblem> {
  const two = twoPoliciesOf(files, given);
  return two.ok ? ok({ command: 'edits', ...two.value, json: given.has('json') }) : two;
}
