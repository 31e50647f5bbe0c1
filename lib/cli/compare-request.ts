import type { Reading } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';
import type { Given } from './given.ts';

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
  given: Given,
): Result<CompareRequest, CliProblem> {
  const two = twoPoliciesOf(files, given);
  return two.ok
    ? ok({ command: 'compare', ...two.value, reading: given.reading, json: given.has('json') })
    : two;
}

/** The two files that a command compares, and which scenario of each. */
export function twoPoliciesOf(
  [before, after]: readonly string[],
  given: Given,
): Result<TwoPolicies, CliProblem> {
  if (before === undefined || after === undefined) return fail({ code: 'two-files-needed' });
  return before === '-' && after === '-'
    ? fail({ code: 'two-from-standard-input' })
    : ok({ before, after, from: given.text('from'), to: given.text('to') });
}
