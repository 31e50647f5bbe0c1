import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';
import type { Given } from './given.ts';

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

export function sqlRequest(
  _files: readonly string[],
  given: Given,
): Result<SqlRequest, CliProblem> {
  const policy = given.text('policy');
  const dialect = given.text('dialect');
  if (policy === undefined) return fail({ code: 'no-policy' });
  if (dialect === undefined) return fail({ code: 'no-dialect' });
  return ok({
    command: 'sql',
    policy,
    scenario: given.text('scenario'),
    before: given.text('before'),
    beforeScenario: given.text('from'),
    dialect,
    shape: given.text('shape') ?? 'wide',
    columns: given.text('columns'),
    table: given.text('table') ?? 'directory_users',
    methodsTable: given.text('methods-table'),
  });
}
