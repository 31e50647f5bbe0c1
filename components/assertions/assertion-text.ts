import { type AssuranceLevel, type Policy } from '../../lib/policy/index.ts';
import type { Assertion, AssertionProblem } from '../../lib/scenarios/assertion.ts';
import type { AssertionReason } from '../../lib/scenarios/check-assertions.ts';
import { m } from '../../lib/texts/paraglide/messages.js';
import { comparisonText } from '../policy/arithmetic.ts';
import { levelTexts } from '../policy/grade-texts.ts';
import { combinationName, fieldName, methodName } from '../policy/method-names.ts';

/** What is asserted, in a sentence. */
export function assertionText(policy: Policy, assertion: Assertion): string {
  switch (assertion.kind) {
    case 'accepts':
      return m.assertion_accepts({ combination: combinationName(policy, assertion.methods) });
    case 'rejects':
      return m.assertion_rejects({ combination: combinationName(policy, assertion.methods) });
    case 'nothing-without':
      return m.assertion_nothing_without({ method: methodName(policy, assertion.method) });
    case 'ways-at-least':
      return m.assertion_ways_at_least({ count: assertion.count });
    case 'survives-loss-of':
      return m.assertion_survives({ method: methodName(policy, assertion.method) });
    case 'grade-at-least':
      return m.assertion_grade({ level: levelText(assertion.level) });
    case 'equivalent-to':
      return m.assertion_equivalent({ name: assertion.scenario });
    case 'within':
      return m.assertion_within({
        field: fieldName(policy, assertion.field),
        min: assertion.min,
        max: assertion.max,
      });
  }
}

/** Why it holds or fails. */
export function reasonText(policy: Policy, reason: AssertionReason): string {
  switch (reason.code) {
    case 'sum':
      return comparisonText(policy, reason.combination);
    case 'way-without':
      return m.assertion_way_without({
        combination: combinationName(policy, reason.combination.members),
        sum: comparisonText(policy, reason.combination),
      });
    case 'no-way-without':
      return m.assertion_no_way_without();
    case 'ways':
      return m.verdict_ways({ count: String(reason.count) });
    case 'weakest':
      return m.assertion_weakest({
        combination: combinationName(policy, reason.combination.members),
        level: levelText(reason.level),
      });
    case 'no-way':
      return m.verdict_locked_out();
    case 'equivalent':
      return m.assertion_same();
    case 'differs': {
      const combination = combinationName(policy, reason.combination.members);
      return reason.acceptedBy === 'this'
        ? m.assertion_only_this({ combination })
        : m.assertion_only_that({ combination });
    }
    case 'no-such-scenario':
      return m.assertion_no_scenario();
    case 'value':
      return m.assertion_value({ value: reason.value });
    case 'no-such-method':
      return m.assertion_no_method({ method: reason.method });
  }
}

/** Why this version cannot check one; it stays in the scenario all the same. */
export const problemText = (problem: AssertionProblem): string =>
  'key' in problem ? m.assertion_unread_key({ key: problem.key }) : m.assertion_unread();

const levelText = (level: AssuranceLevel): string => levelTexts[level]();
