import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';

/** What `accounts` was asked to do. */
export interface AccountsRequest {
  readonly command: 'accounts';
  /** `-` is standard input. */
  readonly file: string;
  readonly secrets: boolean;
  readonly json: boolean;
}

export function accountsRequest(
  file: string | undefined,
  options: Pick<AccountsRequest, 'secrets' | 'json'>,
): Result<AccountsRequest, CliProblem> {
  return file === undefined
    ? fail({ code: 'no-backup' })
    : ok({ command: 'accounts', file, ...options });
}
