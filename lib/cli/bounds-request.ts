import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';

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
  policy: string | undefined,
  options: Omit<BoundsRequest, 'command' | 'policy' | 'have'> & {
    readonly have: string | undefined;
  },
): Result<BoundsRequest, CliProblem> {
  const { have, ...rest } = options;
  if (policy === undefined) return fail({ code: 'no-policy' });
  return have === undefined
    ? fail({ code: 'no-shares' })
    : ok({ command: 'bounds', policy, have, ...rest });
}
