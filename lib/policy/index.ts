export { acceptedCount } from './accepted-count.ts';
export { analyse } from './analyse.ts';
export { type Analysis, type MethodRole } from './analysis.ts';
export { breakPoints } from './break-points.ts';
export { type Combination, combinationOf, isAccepted, pointsOf, termsOf } from './combination.ts';
export { type CombinationList } from './combination-list.ts';
export { type ChangedCombination, type ChangeList } from './change-list.ts';
export { chowParameters } from './chow-parameters.ts';
export { compareAcceptance, type Relation } from './compare-acceptance.ts';
export { comparePolicies, type PolicyComparison } from './compare-policies.ts';
export { type Edition, type EditionId, type EditionNote, editions } from './editions.ts';
export { type EditPlan, type EditStep, safeOrder } from './edits/edit-plan.ts';
export { type StepList } from './edits/step-lists.ts';
export { waysWithin } from './edits/ways-within.ts';
export { yourWay } from './edits/your-way.ts';
export { type Field, type FieldChange, fieldChanges, levelField } from './field-changes.ts';
export { goal, type GoalResult } from './goal/goal.ts';
export { isTrade } from './goal/is-trade.ts';
export { nothingElse } from './goal/nothing-else.ts';
export { parseWish, type WishProblem } from './goal/parse-wish.ts';
export { type ReadyMadeWishId, readyMadeWishes } from './goal/ready-made.ts';
export { simplify } from './goal/simplify.ts';
export { wishOf } from './goal/wish-of.ts';
export { type Aim, type Trade, type Wish, type WishLine } from './goal/wish.ts';
export {
  type AssuranceLevel,
  type Grade,
  type GradedCombination,
  type GradeQualifier,
  type GradeReason,
  type GradeReasonCode,
} from './grade.ts';
export { gradeOf } from './grade-of.ts';
export { knownMethods, methodFacts, type Need } from './known-methods.ts';
export { type Mark } from './mark.ts';
export { maximalRejected } from './maximal-rejected.ts';
export { minimalAccepted } from './minimal-accepted.ts';
export { type NumberProblem, parsePoints, parseRequiredLevel } from './parse-number.ts';
export { isMethodId, isMethodLabel, parsePolicy } from './parse-policy.ts';
export { limits, type Method, type MethodId, type NumberRange, type Policy } from './policy.ts';
export { type PolicyProblem } from './policy-problem.ts';
export { countsUnder, firstMethods, type Reading, readings } from './reading.ts';
export { type RoleChange } from './role-changes.ts';
export { type Repair, repairOf, repairsOf } from './repair/repair.ts';
export { type Warning, type WarningCode, warningCodes } from './warning.ts';
export { type WayChange, type WayFate } from './way-changes.ts';
