import {
  originOf,
  parseSiteMemory,
  readPage,
  readSite,
  shownPage,
  type ShownPage,
  type SiteMemory,
} from '../../lib/sites/index.ts';
import type { GrantedSites } from '../../lib/state/site-commands.ts';
import type { Entry } from '../../lib/vault/model/entry.ts';
import type { UnlockedVault } from '../../lib/vault/model/vault-view.ts';

/** An account at one of its sites. */
export interface AccountAtSite {
  readonly entry: Entry;
  /** As it stands in the account. */
  readonly site: string;
}

/** Everything that is known of an origin. */
export interface SiteRow {
  readonly page: ShownPage;
  readonly accounts: readonly AccountAtSite[];
  readonly memory: SiteMemory;
  readonly isByItself: boolean;
  /** Pattern of a permission that was granted for it, beyond filling by itself. */
  readonly granted: string | null;
}

/** The sites of accounts, what was learned, and what was granted, by origin and in their order. */
export function siteRows(
  content: Pick<UnlockedVault, 'entries' | 'sites'> | null,
  granted: GrantedSites,
): readonly SiteRow[] {
  const accounts = Map.groupBy(accountsAtSites(content?.entries ?? []), ({ origin }) => origin);
  const remembered = content?.sites ?? {};
  const patterns = new Map(granted.patterns.map((pattern) => [originOfPattern(pattern), pattern]));
  const origins = new Set([
    ...accounts.keys(),
    ...Object.keys(remembered),
    ...granted.byItself,
    ...[...patterns.keys()].filter((origin) => origin !== null),
  ]);
  return [...origins]
    .flatMap((origin): SiteRow[] => {
      const page = readPage(origin);
      if (page === null) return [];
      const isByItself = granted.byItself.includes(origin);
      return [
        {
          page: shownPage(page, []),
          accounts: accounts.get(origin) ?? [],
          memory: parseSiteMemory(remembered[origin]),
          isByItself,
          granted: isByItself ? null : (patterns.get(`${page.scheme}://${page.host}`) ?? null),
        },
      ];
    })
    .sort((a, b) => a.page.host.localeCompare(b.page.host));
}

function accountsAtSites(entries: readonly Entry[]): (AccountAtSite & { origin: string })[] {
  return entries.flatMap((entry) =>
    entry.account.sites.flatMap((site) => {
      const page = readSite(site);
      return page === null ? [] : [{ entry, site, origin: originOf(page) }];
    }),
  );
}

/** The origin that a pattern such as `https://acme.example/*` is for; it knows no port. */
const originOfPattern = (pattern: string): string | null =>
  /^(https?:\/\/[^/*]+)\/\*$/.exec(pattern)?.[1] ?? null;
