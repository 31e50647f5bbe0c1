import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';
import type { Given } from './given.ts';

/** What `simplify` was asked to do. */
export interface SimplifyRequest {
  readonly command: 'simplify';
  /** `-` is standard input. */
  readonly file: string;
  readonly scenario?: string | undefined;
  readonly json: boolean;
}

export function simplifyRequest(
  [file]: readonly string[],
  given: Given,
): Result<SimplifyRequest, CliProblem> {
  return file === undefined
    ? fail({ code: 'nothing-to-simplify' })
    : ok({ command: 'simplify', file, scenario: given.text('scenario'), json: given.has('json') });
}
