import type { Combination } from '../combination.ts';
import { type Field, type FieldChange } from '../field-changes.ts';
import { minimalAccepted } from '../minimal-accepted.ts';
import type { MethodId, Policy } from '../policy.ts';
import { bestOrder } from './best-order.ts';
import { detourOf } from './detour.ts';
import { type Journey, journeyOf, partsOf, typed } from './journey.ts';
import { plainOrder } from './plain-order.ts';
import { opensAt, losesAt, type StepList } from './step-lists.ts';
import { violationsOf } from './violations.ts';

/** One number to type, and what that means until the next one. */
export interface EditStep extends FieldChange {
  /** The numbers after it. */
  readonly policy: Policy;
  /** The ways to log in after it; the first ones where there are more than 200. */
  readonly ways: readonly (readonly MethodId[])[];
  /** What passes before and after the whole edit, and not now. */
  readonly loses: StepList;
  /** What passes now, and neither before nor after the whole edit. */
  readonly opens: StepList;
}

/** In which order to type the fields from one policy to another. */
export interface EditPlan {
  /** Whether some order loses and opens nothing at any step, without a detour. */
  readonly safe: boolean;
  /** Whether every order was weighed: to 12 fields. */
  readonly exact: boolean;
  /** The order that loses least over all steps, and of these one that opens least; no detour. */
  readonly steps: readonly EditStep[];
  /** Where no order is safe: one field that makes it so with a value that it does not keep. */
  readonly detour: {
    readonly field: Field;
    readonly via: number;
    readonly steps: readonly EditStep[];
  } | null;
}

/** Up to this many fields every order is weighed. */
const weighedFields = 12;

/** So many ways of a step are told. */
const toldWays = 200;

/**
 * Finds the order in which to type the fields one by one, as GRIP may save each at once (publicly
 * unknown).
 *
 * Every order that raises points first, then sets the level and lowers points last, loses nothing; so
 * beyond 12 fields that one is taken. Cost: 2^fields × 2^methods that change, and for a detour that
 * for each field.
 */
export function safeOrder(before: Policy, after: Policy): EditPlan {
  const journey = journeyOf(before, after);
  if (journey.changes.length > weighedFields) {
    const steps = stepsOf(journey, plainOrder(journey));
    const safe = steps.every(({ loses, opens }) => loses.count === 0n && opens.count === 0n);
    return { safe, exact: false, steps, detour: null };
  }
  const { changes, violations } = bestOrder(journey);
  const safe = violations.lost === 0n && violations.opened === 0n;
  const detour = safe ? null : detourOf(journey);
  return {
    safe,
    exact: true,
    steps: stepsOf(journey, changes),
    detour: detour && {
      field: detour.field,
      via: detour.via,
      steps: stepsOf(journey, detour.changes, detour.field),
    },
  };
}

function stepsOf(
  journey: Journey,
  changes: readonly FieldChange[],
  detour?: Field,
): readonly EditStep[] {
  const parts = partsOf(journey, detour);
  const values = new Map<Field, number>();
  return changes.map((change) => {
    values.set(change.field, change.to);
    const policy = typed(journey.before, values);
    const { lost, opened } = violationsOf(parts, policy);
    return {
      ...change,
      policy,
      ways: members(minimalAccepted(policy).first(toldWays)),
      loses: losesAt(journey, policy, lost),
      opens: opensAt(journey, policy, opened),
    };
  });
}

function members(combinations: readonly Combination[]): readonly (readonly MethodId[])[] {
  return combinations.map((combination) => combination.members);
}
