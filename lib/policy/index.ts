export { acceptedCount } from './accepted-count.ts';
export { analyse } from './analyse.ts';
export { type Analysis, type MethodRole } from './analysis.ts';
export {
  type Combination,
  combinationOf,
  isAccepted,
  pointsOf,
  type Term,
  termsOf,
} from './combination.ts';
export { type CombinationList } from './combination-list.ts';
export {
  type AcceptanceComparison,
  type ChangedCombination,
  type ChangeList,
  compareAcceptance,
  type Relation,
} from './compare-acceptance.ts';
export { type Edition, type EditionId, type EditionNote, editions } from './editions.ts';
export {
  type AssuranceLevel,
  type EidasLevel,
  type Grade,
  type GradedCombination,
  type GradeQualifier,
  type GradeReason,
  type GradeReasonCode,
  type PolicyGrade,
} from './grade.ts';
export { gradeOf } from './grade-of.ts';
export {
  type Factor,
  knownMethods,
  methodFacts,
  type MethodFacts,
  type Need,
} from './known-methods.ts';
export { type Mark } from './mark.ts';
export { maximalRejected } from './maximal-rejected.ts';
export { minimalAccepted } from './minimal-accepted.ts';
export { type NumberProblem, parsePoints, parseRequiredLevel } from './parse-number.ts';
export { isMethodId, isMethodLabel, parsePolicy } from './parse-policy.ts';
export { limits, type Method, type MethodId, type NumberRange, type Policy } from './policy.ts';
export { type PolicyProblem } from './policy-problem.ts';
export { firstMethods, type Reading, readings } from './reading.ts';
export {
  type Repair,
  type Severity,
  type Warning,
  type WarningCode,
  warningCodes,
} from './warning.ts';
