import type { Policy } from './policy.ts';
import { type Reading, readings } from './reading.ts';
import { type WarningCode, warningCodes } from './warning.ts';
import { warningRules } from './warning-rules.ts';
import { type Ways, waysOf } from './ways.ts';

/** The codes that a policy raises, by reading. */
export type RaisedCodes = ReadonlyMap<Reading, readonly WarningCode[]>;

/** What a policy raises under each reading. */
export function raisedByReading(policy: Policy): RaisedCodes {
  return new Map(readings.map((reading) => [reading, raisedCodes(waysOf(policy, reading))]));
}

/**
 * Codes that the policy raises under the reading, gravest first. Where nobody can log in, nothing
 * else is worth saying. Cost: a few dozen `wayExists`.
 */
function raisedCodes(ways: Ways): readonly WarningCode[] {
  if (!ways.exist()) return ['locked-out'];
  return warningCodes.filter((code) => warningRules[code](ways) !== null);
}
