import { type Candidate, parseSiteMemory, type SiteMemory } from '../../../lib/sites/index.ts';
import type { Entry } from '../../../lib/vault/model/entry.ts';
import type { ManagedPolicy } from '../../../lib/vault/model/managed-policy.ts';
import type { VaultContents } from '../../../lib/vault/vault-contents.ts';

/** What filling needs of an unlocked vault. */
export interface OpenedVault {
  readonly vault: VaultContents;
  readonly entries: readonly Entry[];
  readonly candidates: readonly Candidate[];
  readonly clockOffsetMs: number;
  readonly policy: ManagedPolicy;
  readonly memoryOf: (origin: string) => SiteMemory;
  /** Whether the user agreed to fill a frame of one origin inside pages of another. */
  readonly isAgreed: (origin: string, within: string) => boolean;
}

/** The vault if it is unlocked, else why there is nothing to be had from it. */
export async function openedVault(
  vault: VaultContents,
): Promise<OpenedVault | 'locked' | 'no-vault'> {
  const [view, policy] = await Promise.all([vault.view(), vault.policy()]);
  if (!view.ok || view.value.status === 'none') return 'no-vault';
  if (view.value.status === 'locked') return 'locked';
  const { entries, settings, sites } = view.value;
  const memoryOf = (origin: string) => parseSiteMemory(sites[origin]);
  return {
    vault,
    entries,
    candidates: entries.map(({ id, account, match }) => ({
      id,
      sites: account.sites,
      rule: match,
    })),
    clockOffsetMs: settings.clockOffsetMs,
    policy,
    memoryOf,
    isAgreed: (origin, within) => memoryOf(origin).agreedWithin.includes(within),
  };
}
