import type { Reading } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';

/** Two policies, each in a file. */
export interface TwoPolicies {
  /** `-` is standard input, for one of the two at most. */
  readonly before: string;
  readonly after: string;
  /** Which scenario of the first file, where it holds several. */
  readonly from?: string | undefined;
  /** Which scenario of the second. */
  readonly to?: string | undefined;
}

/** What `compare` was asked to do. */
export interface CompareRequest extends TwoPolicies {
  readonly command: 'compare';
  readonly reading: Reading;
  readonly json: boolean;
}

export function compareRequest(
  files: readonly string[],
  options: Omit<CompareRequest, 'command' | 'before' | 'after'>,
): Result<CompareRequest, CliProblem> {
  const both = twoFiles(files);
  return both.ok ? ok({ command: 'compare', ...both.value, ...options }) : both;
}

/** The two files that a command compares. */
export function twoFiles(
  files: readonly string[],
): Result<Pick<TwoPolicies, 'before' | 'after'>, CliProblem> {
  const [before, after] = files;
  if (before === undefined || after === undefined) return fail({ code: 'two-files-needed' });
  return before === '-' && after === '-'
    ? fail({ code: 'two-from-standard-input' })
    : ok({ before, after });
}
