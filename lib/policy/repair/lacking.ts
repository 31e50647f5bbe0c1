import type { Alternatives } from '../goal/minimise.ts';
import type { MethodId, Policy } from '../policy.ts';
import type { RaisedCodes } from '../raised-codes.ts';
import { readings } from '../reading.ts';
import { type WarningCode, warningCodes } from '../warning.ts';
import { warningRules } from '../warning-rules.ts';
import { type Ways, waysOf } from '../ways.ts';
import { waysOut } from './ways-out.ts';

/** What a repair may bring up where it is less grave: KPN's own two-step numbers give cause for it. */
const tolerated: readonly WarningCode[] = [
  'shared-mailbox',
  'restricted-sms-without-alternative',
  'no-phishing-resistant-way',
];

/**
 * What numbers still lack to end a warning: under every reading that raised it they must not, somebody
 * must get in where somebody did, and no other trap may come up.
 *
 * @param before - what the policy raises that is repaired
 */
export function lacking(
  code: WarningCode,
  before: RaisedCodes,
  policyAt: (point: ArrayLike<number>) => Policy,
): Alternatives {
  return (point) => {
    const policy = policyAt(point);
    for (const reading of readings) {
      const ways = waysOf(policy, reading);
      const wrong = wrongWith(ways, code, before.get(reading) ?? []);
      if (wrong !== null) return waysOut(wrong, ways, idsOf(policy));
    }
    return null;
  };
}

/** A warning that a repair must not leave or bring up, gravest first; `null` where there is none. */
function wrongWith(
  ways: Ways,
  code: WarningCode,
  before: readonly WarningCode[],
): WarningCode | null {
  const lockedOut = before.includes('locked-out');
  if (!ways.exist()) return lockedOut && code !== 'locked-out' ? null : 'locked-out';
  if (lockedOut) return null; // somebody now can: nothing has become worse
  const rank = warningCodes.indexOf(code);
  const unwanted = warningCodes.filter((each, index) =>
    each === code
      ? before.includes(code)
      : !before.includes(each) && (index < rank || !tolerated.includes(each)),
  );
  return unwanted.find((each) => warningRules[each](ways) !== null) ?? null;
}

function idsOf({ methods }: Policy): readonly MethodId[] {
  return methods.map(({ id }) => id);
}
