import type { MethodId, Policy, WishLine } from '../../lib/policy/index.ts';
import type { Wishes } from '../../lib/state/wishes.svelte.ts';
import { m } from '../../lib/texts/paraglide/messages.js';
import { combinationName } from '../policy/method-names.ts';
import { type CombinationState, stateOf } from './combination-state.ts';
import { mustTexts } from './wish-texts.ts';

/** What is marked itself or follows from other wishes, of one combination. */
export interface Marked {
  readonly members: readonly MethodId[];
  /** What it is marked as itself. */
  readonly mark: WishLine['must'] | null;
  readonly state: CombinationState;
}

export const markedAs = (wishes: Wishes, members: readonly MethodId[]): Marked => ({
  members,
  mark: wishes.markOf(members),
  state: stateOf(members, wishes.allLines),
});

export const stateIcons = {
  accept: 'check',
  reject: 'cross',
  both: 'warning',
  open: 'more',
} as const satisfies Record<CombinationState, string>;

const stateTexts = {
  accept: m.wish_follows_pass,
  reject: m.wish_follows_fail,
  both: m.wish_contradiction,
  open: m.wish_open,
} satisfies Record<CombinationState, () => string>;

/** "Credentials + SMS: must pass". */
export function markText(policy: Policy, { members, mark, state }: Marked): string {
  return m.wish_combination({
    combination: combinationName(policy, members),
    state: mark !== null && state !== 'both' ? mustTexts[mark]() : stateTexts[state](),
  });
}
