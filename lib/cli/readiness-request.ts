import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';

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

export interface ReadinessOptions extends Omit<ReadinessRequest, 'command' | 'policy' | 'users'> {
  readonly policy: string | undefined;
}

export function readinessRequest(
  users: readonly string[],
  { policy, ...options }: ReadinessOptions,
): Result<ReadinessRequest, CliProblem> {
  if (policy === undefined) return fail({ code: 'no-policy' });
  if (users.length === 0) return fail({ code: 'no-users' });
  const fromStandardInput = [policy, options.before, ...users].filter((file) => file === '-');
  if (fromStandardInput.length > 1) return fail({ code: 'two-from-standard-input' });
  if (options.countsOnly && options.folder !== undefined) {
    return fail({ code: 'lists-of-counts' });
  }
  return ok({ command: 'readiness', policy, users, ...options });
}
