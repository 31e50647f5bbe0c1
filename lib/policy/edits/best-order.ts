import type { FieldChange } from '../field-changes.ts';
import type { Policy } from '../policy.ts';
import { type Journey, partsOf, typed } from './journey.ts';
import { type Violations, violationsOf } from './violations.ts';

/** An order of the changes, and what it violates on the way. */
export interface Order {
  readonly changes: readonly FieldChange[];
  readonly violations: Violations;
}

/** The state in which some of the changes are typed; the first change is the lowest bit. */
function stateAfter({ before, changes }: Journey, done: number): Policy {
  return typed(
    before,
    new Map(changes.filter((_, index) => (done >> index) & 1).map(({ field, to }) => [field, to])),
  );
}

/**
 * The order that loses fewest combinations, summed over the steps, and of these one that opens
 * fewest; of equal ones the first in the order of the page.
 *
 * Looks at every set of changes, from the end: cost 2^changes × 2^methods that change.
 */
export function bestOrder(journey: Journey): Order {
  const { changes } = journey;
  const parts = partsOf(journey);
  const all = 2 ** changes.length - 1;
  const ahead = new Array<Violations>(all + 1);
  const nextOf = new Int8Array(all + 1);
  ahead[all] = { lost: 0n, opened: 0n };
  const here = (done: number) => violationsOf(parts, stateAfter(journey, done));
  for (let done = all - 1; done >= 0; done--) {
    let best: Violations | undefined;
    for (let index = 0; index < changes.length; index++) {
      if ((done >> index) & 1) continue;
      const onwards = ahead[done | (1 << index)];
      if (onwards === undefined || (best !== undefined && !isLess(onwards, best))) continue;
      best = onwards;
      nextOf[done] = index;
    }
    const { lost, opened } = best ?? { lost: 0n, opened: 0n };
    const own = done === 0 ? { lost: 0n, opened: 0n } : here(done);
    ahead[done] = { lost: lost + own.lost, opened: opened + own.opened };
  }
  const order: FieldChange[] = [];
  for (let done = 0; done !== all;) {
    const index = nextOf[done] ?? 0;
    order.push(...changes.slice(index, index + 1));
    done |= 1 << index;
  }
  return { changes: order, violations: ahead[0] ?? { lost: 0n, opened: 0n } };
}

function isLess(a: Violations, b: Violations): boolean {
  return a.lost < b.lost || (a.lost === b.lost && a.opened < b.opened);
}
