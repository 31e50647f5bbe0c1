import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';

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
  file: string | undefined,
  options: Omit<AccountsRequest, 'command' | 'file'>,
): Result<AccountsRequest, CliProblem> {
  if (file === undefined) return fail({ code: 'no-backup' });
  return file === '-' && options.passwordOnStandardInput
    ? fail({ code: 'standard-input-twice' })
    : ok({ command: 'accounts', file, ...options });
}
