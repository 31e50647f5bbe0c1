import type { Readable } from 'node:stream';

import { ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';
import type { TwoPolicies } from './compare-request.ts';
import { fromFile, type RequestedPolicy } from './requested-policy.ts';

/** Reads both policies; the first problem found ends it. */
export async function twoPolicies(
  { before, after, from, to }: TwoPolicies,
  standardInput: Readable,
): Promise<Result<readonly [RequestedPolicy, RequestedPolicy], CliProblem>> {
  const one = await fromFile(before, from, standardInput);
  if (!one.ok) return one;
  const other = await fromFile(after, to, standardInput);
  return other.ok ? ok([one.value, other.value]) : other;
}

/** Scenarios of both files that could not be read. */
export function rejectedOfBoth([one, other]: readonly [RequestedPolicy, RequestedPolicy]): number {
  return one.rejected + other.rejected;
}
