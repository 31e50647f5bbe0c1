import { editions, type Policy } from '../../lib/policy/index.ts';
import type { Scenario } from '../../lib/scenarios/scenario.ts';
import type { Draft } from '../../lib/state/draft.svelte.ts';
import { editionName } from '../../lib/state/edition-name.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

/** A policy that can stand on one side of a comparison. */
export interface Side {
  readonly id: string;
  readonly name: string;
  readonly policy: Policy;
}

/** What can be compared: the page, what it was saved as, KPN's editions, and every scenario. */
export function sidesOf(draft: Draft, scenarios: readonly Scenario[]): [Side, Side, ...Side[]] {
  const { name, edition, policy } = draft.base.content;
  return [
    { id: 'page', name: m.compare_page(), policy: draft.policy },
    {
      id: 'saved',
      name: m.compare_saved({ name: name || editionName(edition) }),
      policy,
    },
    ...editions.map((it) => ({
      id: it.id,
      name: m.compare_kpn({ edition: editionName(it.id) }),
      policy: it.policy,
    })),
    ...scenarios.map((it) => ({ id: it.id, name: it.name, policy: it.policy })),
  ];
}

/** Whether an address leads to the safe order (`before,after,order`). */
export const isAtOrder = (path: string): boolean => path.split(',')[2] === 'order';

/** The two sides that an address names (`before,after`); saved against the page without one. */
export function chosenSides(sides: readonly [Side, Side, ...Side[]], path: string): [Side, Side] {
  const [before, after] = path.split(',').map((id) => sides.find((side) => side.id === id));
  return [before ?? sides[1], after ?? sides[0]];
}
