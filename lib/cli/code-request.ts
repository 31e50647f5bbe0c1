import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';

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

/** @param at - seconds since 1970, as typed; fractions are welcome */
export function codeRequest(
  keyUri: string | undefined,
  at: string | undefined,
  json: boolean,
): Result<CodeRequest, CliProblem> {
  if (keyUri === undefined) return fail({ code: 'no-key-uri' });
  if (at === undefined) return ok({ command: 'code', keyUri, json });
  const seconds = /^[0-9]+(\.[0-9]+)?$/.test(at) ? Number(at) : Number.NaN;
  return seconds <= lastSecond
    ? ok({ command: 'code', keyUri, atMs: Math.floor(seconds * 1000), json })
    : fail({ code: 'bad-moment' });
}
