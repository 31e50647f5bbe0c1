import type { Policy } from '../policy/index.ts';
import type { Assertion, AssertionProblem } from '../scenarios/assertion.ts';
import type { AssertionReason, CheckedAssertion } from '../scenarios/check-assertions.ts';
import { arithmetic, fieldName, methodName, methodNames } from './combination-text.ts';
import { levelText } from './grade-text.ts';
import { quoted } from './quoted.ts';

/** What is asserted, as in "accepts Credentials + SMS". */
export function assertionText(policy: Policy, checked: CheckedAssertion): string {
  return checked.assertion === null
    ? `unknown assertion ${quoted(JSON.stringify(checked.unread))}`
    : knownText(policy, checked.assertion);
}

function knownText(policy: Policy, assertion: Assertion): string {
  switch (assertion.kind) {
    case 'accepts':
      return `accepts ${methodNames(policy, assertion.methods)}`;
    case 'rejects':
      return `rejects ${methodNames(policy, assertion.methods)}`;
    case 'nothing-without':
      return `nothing without ${methodName(policy, assertion.method)}`;
    case 'ways-at-least':
      return `at least ${assertion.count} ${assertion.count === 1 ? 'way' : 'ways'} to log in`;
    case 'survives-loss-of':
      return `survives the loss of ${methodName(policy, assertion.method)}`;
    case 'grade-at-least':
      return `grade at least ${levelText[assertion.level]}`;
    case 'equivalent-to':
      return `equivalent to scenario ${quoted(assertion.scenario)}`;
    case 'within':
      return `${fieldName(policy, assertion.field)} within ${assertion.min}–${assertion.max}`;
  }
}

/** Why it holds or fails. */
export function checkText(policy: Policy, checked: CheckedAssertion): string {
  return checked.assertion === null
    ? problemText(checked.problem)
    : reasonText(policy, checked.reason);
}

function reasonText(policy: Policy, reason: AssertionReason): string {
  switch (reason.code) {
    case 'sum':
      return `${methodNames(policy, reason.combination.members)}: ${arithmetic(policy, reason.combination)}`;
    case 'way-without':
      return `there is ${methodNames(policy, reason.combination.members)}: ${arithmetic(policy, reason.combination)}`;
    case 'no-way-without':
      return 'no way does without it';
    case 'ways':
      return `there ${reason.count === 1n ? 'is 1' : `are ${reason.count}`}`;
    case 'weakest':
      return `the weakest way is ${methodNames(policy, reason.combination.members)}: ${levelText[reason.level]}`;
    case 'no-way':
      return 'nobody can log in';
    case 'equivalent':
      return 'every combination passes or fails alike';
    case 'differs':
      return `only ${reason.acceptedBy === 'this' ? 'this one' : 'that one'} accepts ${methodNames(policy, reason.combination.members)}`;
    case 'no-such-scenario':
      return 'there is no scenario of that name in these files';
    case 'value':
      return `it is ${reason.value}`;
    case 'no-such-method':
      return `there is no method ${quoted(reason.method)}`;
  }
}

function problemText(problem: AssertionProblem): string {
  switch (problem.code) {
    case 'not-an-object':
      return 'an assertion is an object with a "kind"; see check --help';
    case 'unknown-kind':
      return 'this version knows no such kind; see check --help';
    case 'unknown-key':
      return `this version knows no key ${quoted(problem.key)} there`;
    case 'missing-key':
      return `its ${quoted(problem.key)} is missing`;
    case 'wrong-value':
      return `its ${quoted(problem.key)} is none that can be checked`;
  }
}
