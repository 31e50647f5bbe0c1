import {
  analyse,
  type AssuranceLevel,
  type Combination,
  combinationOf,
  compareAcceptance,
  type Field,
  levelField,
  methodFacts,
  type MethodId,
  type Policy,
  type Reading,
} from '../policy/index.ts';
import type { Assertion, AssertionProblem } from './assertion.ts';
import { readAssertion } from './read-assertion.ts';

/** Why an assertion holds or fails; texts are made of it. */
export type AssertionReason =
  /** The arithmetic that decides. */
  | { readonly code: 'sum'; readonly combination: Combination }
  /** A way that does without the method. */
  | { readonly code: 'way-without'; readonly combination: Combination }
  | { readonly code: 'no-way-without' }
  | { readonly code: 'ways'; readonly count: bigint }
  /** The weakest way and its grade. */
  | { readonly code: 'weakest'; readonly combination: Combination; readonly level: AssuranceLevel }
  | { readonly code: 'no-way' }
  | { readonly code: 'equivalent' }
  /** A combination that only one of the two accepts. */
  | {
      readonly code: 'differs';
      readonly combination: Combination;
      readonly acceptedBy: 'this' | 'other';
    }
  | { readonly code: 'no-such-scenario' }
  | { readonly code: 'value'; readonly value: number }
  /** Neither the policy nor KPN has a method of this name: a slip of the pen. */
  | { readonly code: 'no-such-method'; readonly method: MethodId };

/** An assertion and what became of it. */
export type CheckedAssertion =
  | { readonly assertion: Assertion; readonly holds: boolean; readonly reason: AssertionReason }
  /** This version cannot check it, so it does not count as holding. */
  | {
      readonly assertion: null;
      readonly holds: false;
      readonly unread: unknown;
      readonly problem: AssertionProblem;
    };

/** What an assertion is checked against. */
export interface AssertionContext {
  readonly policy: Policy;
  /** Holds for ways and grade; `accepts` and `rejects` speak of sums alone. */
  readonly reading?: Reading;
  /** The policy of the scenario with this name. */
  readonly scenario: (name: string) => Policy | undefined;
}

/** Checks the assertions of a scenario, in their order. */
export function checkAssertions(
  assertions: readonly unknown[],
  context: AssertionContext,
): readonly CheckedAssertion[] {
  return assertions.map((unread) => {
    const read = readAssertion(unread);
    return read.ok
      ? { assertion: read.value, ...checked(read.value, context) }
      : { assertion: null, holds: false, unread, problem: read.error };
  });
}

interface Check {
  readonly holds: boolean;
  readonly reason: AssertionReason;
}

function checked(assertion: Assertion, context: AssertionContext): Check {
  const { policy } = context;
  const unheardOf = namedIn(assertion).find(
    (id) => !methodFacts(id).known && policy.methods.every((method) => method.id !== id),
  );
  if (unheardOf !== undefined) {
    return { holds: false, reason: { code: 'no-such-method', method: unheardOf } };
  }
  switch (assertion.kind) {
    case 'accepts':
    case 'rejects': {
      const combination = combinationOf(policy, assertion.methods);
      const passes = combination.margin >= 0;
      return {
        holds: passes === (assertion.kind === 'accepts'),
        reason: { code: 'sum', combination },
      };
    }
    case 'nothing-without':
    case 'survives-loss-of': {
      const [combination] = waysOf(without(policy, assertion.method), context).first(1);
      const reason: AssertionReason =
        combination === undefined
          ? { code: 'no-way-without' }
          : { code: 'way-without', combination };
      return {
        holds: (combination === undefined) === (assertion.kind === 'nothing-without'),
        reason,
      };
    }
    case 'ways-at-least': {
      const { count } = waysOf(policy, context);
      return { holds: count >= BigInt(assertion.count), reason: { code: 'ways', count } };
    }
    case 'grade-at-least':
      return gradeCheck(assertion.level, context);
    case 'equivalent-to':
      return equivalenceCheck(assertion.scenario, context);
    case 'within': {
      const value = valueOf(policy, assertion.field);
      return {
        holds: value >= assertion.min && value <= assertion.max,
        reason: { code: 'value', value },
      };
    }
  }
}

const order: readonly AssuranceLevel[] = ['none', 'aal1', 'aal2'];

function gradeCheck(
  level: AssuranceLevel,
  { policy, reading = 'any-order' }: AssertionContext,
): Check {
  const { grade } = analyse(policy, { reading });
  if (grade === null) return { holds: false, reason: { code: 'no-way' } };
  const { combination, grade: weakest } = grade.weakest;
  return {
    holds: order.indexOf(weakest.level) >= order.indexOf(level),
    reason: { code: 'weakest', combination, level: weakest.level },
  };
}

function equivalenceCheck(name: string, { policy, scenario }: AssertionContext): Check {
  const other = scenario(name);
  if (other === undefined) return { holds: false, reason: { code: 'no-such-scenario' } };
  const { witness } = compareAcceptance(other, policy);
  if (witness === null) return { holds: true, reason: { code: 'equivalent' } };
  const { members, points, margin } = witness;
  const acceptedBy = margin >= 0 ? 'this' : 'other';
  return {
    holds: false,
    reason: { code: 'differs', combination: { members, points, margin }, acceptedBy },
  };
}

function waysOf(policy: Policy, { reading = 'any-order' }: AssertionContext) {
  return analyse(policy, { reading }).ways;
}

function without(policy: Policy, id: MethodId): Policy {
  return { ...policy, methods: policy.methods.filter((method) => method.id !== id) };
}

function valueOf({ requiredLevel, methods }: Policy, field: Field): number {
  if (field === levelField) return requiredLevel;
  return methods.find(({ id }) => id === field)?.points ?? 0;
}

function namedIn(assertion: Assertion): readonly MethodId[] {
  switch (assertion.kind) {
    case 'accepts':
    case 'rejects':
      return assertion.methods;
    case 'nothing-without':
    case 'survives-loss-of':
      return [assertion.method];
    case 'within':
      return assertion.field === levelField ? [] : [assertion.field];
    default:
      return [];
  }
}
