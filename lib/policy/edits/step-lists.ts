import { inListOrder } from '../combination-masks.ts';
import { membersOfMask, sumsOfMasks } from '../mask-sums.ts';
import type { MethodId, Policy } from '../policy.ts';
import type { Journey } from './journey.ts';

/** Combinations that are wrong at a step. */
export interface StepList {
  readonly count: bigint;
  /** Whether `items` holds them all: to 12 methods. */
  readonly complete: boolean;
  /** Shorter first, then in the order of the methods; the first ones beyond 12 methods, none beyond 16. */
  readonly items: readonly (readonly MethodId[])[];
}

/** Up to this many methods all are listed, and up to the other some. */
const listedMethods = 12;
const searchedMethods = 16;
const shown = 12;

/** What both policies accept and the state does not. */
export function losesAt(journey: Journey, state: Policy, count: bigint): StepList {
  return listOf(journey, count, (passes) => passes.both && !passes.state, state);
}

/** What the state accepts and neither policy does. */
export function opensAt(journey: Journey, state: Policy, count: bigint): StepList {
  return listOf(journey, count, (passes) => passes.state && !passes.either, state);
}

interface Passes {
  readonly both: boolean;
  readonly either: boolean;
  readonly state: boolean;
}

function listOf(
  { before, after, methods }: Journey,
  count: bigint,
  isMeant: (passes: Passes) => boolean,
  state: Policy,
): StepList {
  const complete = count === 0n || methods.length <= listedMethods;
  if (count === 0n || methods.length > searchedMethods) return { count, complete, items: [] };
  const ids = methods.map(({ id }) => id);
  const [earlier, later, now] = [before, after, state].map((policy) => {
    const points = new Map(policy.methods.map((method) => [method.id, method.points]));
    const sums = sumsOfMasks(ids.map((id) => points.get(id) ?? 0));
    return (mask: number) => (sums[mask] ?? 0) >= policy.requiredLevel;
  }) as [Verdict, Verdict, Verdict];
  const masks = Uint32Array.from({ length: 2 ** ids.length }, (_, mask) => mask).filter((mask) => {
    const [was, becomes] = [earlier(mask), later(mask)];
    return isMeant({ both: was && becomes, either: was || becomes, state: now(mask) });
  });
  const ordered = inListOrder(ids.length, masks);
  return {
    count,
    complete,
    items: Array.from(complete ? ordered : ordered.slice(0, shown), (mask) =>
      membersOfMask(ids, mask),
    ),
  };
}

type Verdict = (mask: number) => boolean;
