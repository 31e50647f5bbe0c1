import { assertionText, checkText } from './assertion-text.ts';
import type { CheckedScenario } from './checked-scenario.ts';

/** What `check --json` prints. */
export function checkJson(checked: readonly CheckedScenario[]): Readonly<Record<string, unknown>> {
  return {
    holds: checked.every(({ checks }) => checks.every(({ holds }) => holds)),
    scenarios: checked.map(({ file, scenario, checks }) => ({
      file,
      scenario: scenario.name,
      assertions: checks.map((one) => ({
        assertion: one.assertion ?? one.unread,
        holds: one.holds,
        text: assertionText(scenario.policy, one),
        reason: checkText(scenario.policy, one),
      })),
    })),
  };
}
