import { fieldChanges } from './field-changes.ts';
import type { MethodId, Policy } from './policy.ts';
import { type Reading, readings } from './reading.ts';
import { repairCandidates } from './repair-candidates.ts';
import { type Repair, type WarningCode, warningCodes } from './warning.ts';
import { warningRules } from './warning-rules.ts';
import { type Ways, waysOf } from './ways.ts';

/** The codes that a policy raises, by reading. */
export type RaisedCodes = ReadonlyMap<Reading, readonly WarningCode[]>;

/**
 * Codes that the policy raises under the reading, gravest first. Where nobody can log in, nothing
 * else is worth saying. Cost: a few dozen `wayExists`.
 */
export function raisedCodes(ways: Ways): readonly WarningCode[] {
  if (!ways.exist()) return ['locked-out'];
  return warningCodes.filter((code) => warningRules[code](ways) !== null);
}

/**
 * The first repair that passes its verification: under every reading that raised the code it is
 * gone, nobody is locked out who was not before, and no graver code has come up.
 */
export function repairOf(
  code: WarningCode,
  ways: Ways,
  methods: readonly MethodId[],
  before: RaisedCodes,
): Repair | null {
  for (const policy of repairCandidates(code, ways, methods, idleMethods)) {
    if (readings.every((reading) => isRepaired(code, policy, reading, before.get(reading) ?? []))) {
      return { changes: fieldChanges(ways.policy, policy), policy };
    }
  }
  return null;
}

function isRepaired(
  code: WarningCode,
  policy: Policy,
  reading: Reading,
  before: readonly WarningCode[],
): boolean {
  const ways = waysOf(policy, reading);
  if (!ways.exist()) return before.includes('locked-out') && code !== 'locked-out';
  if (before.includes('locked-out')) return true; // somebody now can: nothing has become worse
  if (before.includes(code) && warningRules[code](ways) !== null) return false;
  return warningCodes
    .slice(0, warningCodes.indexOf(code))
    .every((graver) => before.includes(graver) || warningRules[graver](ways) === null);
}

function idleMethods(policy: Policy): readonly MethodId[] {
  const ways = waysOf(policy, 'any-order');
  return ways.enabled.filter((id) => !ways.exist({ holding: [id] }));
}
