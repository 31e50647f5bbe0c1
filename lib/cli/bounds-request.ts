import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';
import type { Given } from './given.ts';

/** What `bounds` was asked to do. */
export interface BoundsRequest {
  readonly command: 'bounds';
  readonly policy: string;
  readonly scenario?: string | undefined;
  /** As typed: `sms=92,email=60`. */
  readonly have: string;
  readonly json: boolean;
}

export function boundsRequest(
  _files: readonly string[],
  given: Given,
): Result<BoundsRequest, CliProblem> {
  const policy = given.text('policy');
  const have = given.text('have');
  if (policy === undefined) return fail({ code: 'no-policy' });
  if (have === undefined) return fail({ code: 'no-shares' });
  return ok({
    command: 'bounds',
    policy,
    scenario: given.text('scenario'),
    have,
    json: given.has('json'),
  });
}
