import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';
import type { Given } from './given.ts';

/** What `accounts` was asked to do. */
export interface AccountsRequest {
  readonly command: 'accounts';
  /** `-` is standard input. */
  readonly file: string;
  readonly secrets: boolean;
  readonly passwordOnStandardInput: boolean;
  readonly json: boolean;
}

export function accountsRequest(
  [file]: readonly string[],
  given: Given,
): Result<AccountsRequest, CliProblem> {
  const passwordOnStandardInput = given.has('password-stdin');
  if (file === undefined) return fail({ code: 'no-backup' });
  if (file === '-' && passwordOnStandardInput) return fail({ code: 'standard-input-twice' });
  return ok({
    command: 'accounts',
    file,
    secrets: given.has('secrets'),
    passwordOnStandardInput,
    json: given.has('json'),
  });
}
