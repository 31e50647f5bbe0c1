import type { Policy } from './policy.ts';
import { type Reading, readings } from './reading.ts';
import { raisedByReading } from './raised-codes.ts';
import type { Severity, Warning, WarningCode } from './warning.ts';
import { warningRules } from './warning-rules.ts';
import { waysOf } from './ways.ts';

/** Notes are what KPN's own documented settings give cause for as well. */
const severities: Readonly<Record<WarningCode, Severity>> = {
  'locked-out': 'error',
  'single-factor': 'warning',
  'way-without-password': 'warning',
  'upgrade-trap': 'warning',
  'codes-never-needed': 'warning',
  'passkey-off-by-one': 'warning',
  'passkey-under-level': 'warning',
  'shared-mailbox': 'warning',
  'restricted-sms-without-alternative': 'note',
  'no-phishing-resistant-way': 'note',
};

/** What the policy gives cause to warn of under the reading, gravest first. */
export function warningsOf(policy: Policy, reading: Reading): readonly Warning[] {
  const raised = raisedByReading(policy);
  const ways = waysOf(policy, reading);
  return (raised.get(reading) ?? []).flatMap((code): Warning[] => {
    const subject = warningRules[code](ways)?.();
    if (subject === undefined) return [];
    const { combination, methods, mark } = subject;
    return [
      {
        code,
        severity: severities[code],
        ...(combination === undefined ? {} : { combination }),
        methods,
        readings: readings.filter((each) => raised.get(each)?.includes(code)),
        mark,
      },
    ];
  });
}
