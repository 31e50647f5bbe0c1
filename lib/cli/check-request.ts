import type { Reading } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';
import type { Given } from './given.ts';

/** What `check` was asked to do. */
export interface CheckRequest {
  readonly command: 'check';
  /** `-` is standard input, once at most. */
  readonly files: readonly string[];
  readonly reading: Reading;
  readonly format: 'text' | 'json' | 'junit';
}

export function checkRequest(
  files: readonly string[],
  given: Given,
): Result<CheckRequest, CliProblem> {
  const json = given.has('json');
  const junit = given.has('junit');
  if (files.length === 0) return fail({ code: 'nothing-to-check' });
  if (json && junit) return fail({ code: 'several-formats' });
  if (files.filter((file) => file === '-').length > 1) {
    return fail({ code: 'two-from-standard-input' });
  }
  return ok({
    command: 'check',
    files,
    reading: given.reading,
    format: json ? 'json' : junit ? 'junit' : 'text',
  });
}
