import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';
import type { Given } from './given.ts';

/** What `readiness` was asked to do. */
export interface ReadinessRequest {
  readonly command: 'readiness';
  /** The draft: a policy or a scenario file. */
  readonly policy: string;
  readonly scenario?: string | undefined;
  /** What holds now. */
  readonly before?: string | undefined;
  readonly beforeScenario?: string | undefined;
  /** Exports; `-` is standard input. Parts of one directory. */
  readonly users: readonly string[];
  readonly you?: string | undefined;
  /** Where lists go. */
  readonly folder?: string | undefined;
  readonly countsOnly: boolean;
  readonly choices: RowChoices;
  readonly json: boolean;
}

/** How rows are to be taken, as typed. */
export interface RowChoices {
  /** `login=UPN,sms=Tel`: what columns are, by their headers. */
  readonly columns?: string | undefined;
  readonly phones?: string | undefined;
  readonly country?: string | undefined;
}

export function readinessRequest(
  users: readonly string[],
  given: Given,
): Result<ReadinessRequest, CliProblem> {
  const policy = given.text('policy');
  const before = given.text('before');
  const folder = given.text('out');
  const countsOnly = given.has('counts-only');
  if (policy === undefined) return fail({ code: 'no-policy' });
  if (users.length === 0) return fail({ code: 'no-users' });
  const fromStandardInput = [policy, before, ...users].filter((file) => file === '-');
  if (fromStandardInput.length > 1) return fail({ code: 'two-from-standard-input' });
  if (countsOnly && folder !== undefined) return fail({ code: 'lists-of-counts' });
  return ok({
    command: 'readiness',
    policy,
    scenario: given.text('scenario'),
    before,
    beforeScenario: given.text('from'),
    users,
    you: given.text('you'),
    folder,
    countsOnly,
    choices: {
      columns: given.text('columns'),
      phones: given.text('phones'),
      country: given.text('country'),
    },
    json: given.has('json'),
  });
}
