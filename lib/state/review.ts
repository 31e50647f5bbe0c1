import type { Account } from '../otp/index.ts';
import type { EntryContent, EntryDraft, EntryId } from '../vault/model/entry.ts';
import type { ImportPlan } from '../vault/model/import-plan.ts';

/** What to do with an account that comes in beside one that is like it. */
export type Choice = 'skip' | 'add' | 'replace';

/** An entry that takes over what came in. */
export interface Replacement {
  readonly id: EntryId;
  readonly changes: Partial<EntryContent>;
  readonly baseVersion: number;
}

/** What is to be written once the person has said yes. */
export interface Merge {
  readonly drafts: readonly EntryDraft[];
  readonly replacements: readonly Replacement[];
}

/**
 * Puts together what was chosen. A replaced account keeps its place, group, pin and rule of matching,
 * and the sites of both.
 *
 * @param chosen - of the plan's fresh accounts
 * @param choices - for the plan's conflicts, in their order
 */
export function mergeOf(
  plan: ImportPlan,
  chosen: ReadonlySet<EntryDraft>,
  choices: readonly Choice[],
): Merge {
  const decided = plan.conflicts.map((conflict, at) => [conflict, choices[at]] as const);
  return {
    drafts: [
      ...plan.fresh.filter((draft) => chosen.has(draft)),
      ...decided.flatMap(([{ incoming }, choice]) => (choice === 'add' ? [incoming] : [])),
    ],
    replacements: decided.flatMap(([{ existing, incoming }, choice]) =>
      choice === 'replace'
        ? [
            {
              id: existing.id,
              baseVersion: existing.version,
              changes: { account: withSites(incoming.account, existing.account.sites) },
            },
          ]
        : [],
    ),
  };
}

function withSites(account: Account, more: readonly string[]): Account {
  return { ...account, sites: [...new Set([...account.sites, ...more])] };
}
