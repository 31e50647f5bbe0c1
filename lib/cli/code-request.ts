import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';
import type { Given } from './given.ts';

/** What `code` was asked to do. */
export interface CodeRequest {
  readonly command: 'code';
  /** `-` is standard input. */
  readonly keyUri: string;
  /** Milliseconds since 1970; without it, now. */
  readonly atMs?: number;
  readonly json: boolean;
}

/** The last second that a date can hold (ECMA-262 §21.4.1.1). */
const lastSecond = 8_640_000_000_000;

export function codeRequest(
  [keyUri]: readonly string[],
  given: Given,
): Result<CodeRequest, CliProblem> {
  const json = given.has('json');
  /** Seconds since 1970; fractions are welcome. */
  const at = given.text('at');
  if (keyUri === undefined) return fail({ code: 'no-key-uri' });
  if (at === undefined) return ok({ command: 'code', keyUri, json });
  const seconds = /^[0-9]+(\.[0-9]+)?$/.test(at) ? Number(at) : Number.NaN;
  return seconds <= lastSecond
    ? ok({ command: 'code', keyUri, atMs: Math.floor(seconds * 1000), json })
    : fail({ code: 'bad-moment' });
}
