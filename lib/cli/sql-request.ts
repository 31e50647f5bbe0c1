import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';

/** What `sql` was asked to write. */
export interface SqlRequest {
  readonly command: 'sql';
  readonly policy: string;
  readonly scenario?: string | undefined;
  readonly before?: string | undefined;
  readonly beforeScenario?: string | undefined;
  readonly dialect: string;
  readonly shape: string;
  /** `login=user_name,sms=mobile`: what stands in which column. */
  readonly columns?: string | undefined;
  readonly table: string;
  /** For `long`, and for a histogram of it: `table.login.method` of the rows a method. */
  readonly methodsTable?: string | undefined;
}

/** The options as typed, some of them not. */
type SqlOptions = {
  readonly [K in Exclude<keyof SqlRequest, 'command' | 'policy'>]?: SqlRequest[K] | undefined;
};

export function sqlRequest(
  policy: string | undefined,
  { dialect, shape, table = 'directory_users', ...options }: SqlOptions,
): Result<SqlRequest, CliProblem> {
  if (policy === undefined) return fail({ code: 'no-policy' });
  if (dialect === undefined) return fail({ code: 'no-dialect' });
  return ok({ command: 'sql', policy, dialect, shape: shape ?? 'wide', table, ...options });
}
