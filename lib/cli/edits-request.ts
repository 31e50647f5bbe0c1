import { ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';
import { twoFiles, type TwoPolicies } from './compare-request.ts';

/** What `edits` was asked to do. */
export interface EditsRequest extends TwoPolicies {
  readonly command: 'edits';
  readonly json: boolean;
}

export function editsRequest(
  files: readonly string[],
  options: Omit<EditsRequest, 'command' | 'before' | 'after'>,
): Result<EditsRequest, CliProblem> {
  const both = twoFiles(files);
  return both.ok ? ok({ command: 'edits', ...both.value, ...options }) : both;
}
