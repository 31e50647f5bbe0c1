import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';

/** What `simplify` was asked to do. */
export interface SimplifyRequest {
  readonly command: 'simplify';
  /** `-` is standard input. */
  readonly file: string;
  readonly scenario?: string | undefined;
  readonly json: boolean;
}

export function simplifyRequest(
  file: string | undefined,
  options: Omit<SimplifyRequest, 'command' | 'file'>,
): Result<SimplifyRequest, CliProblem> {
  return file === undefined
    ? fail({ code: 'nothing-to-simplify' })
    : ok({ command: 'simplify', file, ...options });
}
