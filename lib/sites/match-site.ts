import { fail, ok, type Result } from '../result.ts';
import { hostAndPort, isThisComputer, readSite, type Page } from './page.ts';
import { areRelated } from './related-domains.ts';

/** How a site of an account can match: on every host of its domain, on its host, from its path on. */
export const matchRules = ['domain', 'host', 'path'] as const;

/** How far the sites of an account reach; `never` keeps its codes off every page. */
export type MatchRule = (typeof matchRules)[number] | 'never';

/** Where an account's codes may be typed. */
export interface SiteRule {
  /** Addresses; those that cannot be read match nothing. */
  readonly sites: readonly string[];
  readonly rule: MatchRule;
}

/** Why a page may have an account's code. */
export interface Match {
  /** The account's own address that authorises it. */
  readonly site: string;
  readonly by: (typeof matchRules)[number] | 'related';
}

/** Why it may not: none of the sites is this one, or it is one that came without encryption. */
export type Mismatch = 'other-site' | 'insecure';

/**
 * Says whether a page may have an account's code, and by which of its sites.
 *
 * SECURITY: titles, issuers and whatever else a page says of itself have no say here.
 */
export function matchSite({ sites, rule }: SiteRule, page: Page): Result<Match, Mismatch> {
  let mismatch: Mismatch = 'other-site';
  for (const site of sites) {
    const own = readSite(site);
    const by = own && reach(own, rule, page);
    if (!own || !by) continue;
    if (isSafeFor(own, page)) return ok({ site, by });
    mismatch = 'insecure';
  }
  return fail(mismatch);
}

/** A code meant for an encrypted page is not typed where anybody in between could read it. */
const isSafeFor = (own: Page, page: Page): boolean =>
  page.scheme === 'https' || own.scheme === 'http' || isThisComputer(page);

function reach(own: Page, rule: MatchRule, page: Page): Match['by'] | null {
  const sameHost = hostAndPort(own) === hostAndPort(page);
  switch (rule) {
    case 'never':
      return null;
    case 'path':
      return sameHost && startsWithPath(page.path, own.path) ? rule : null;
    case 'host':
      return sameHost ? rule : null;
    case 'domain':
      // Without a registrable domain, programs on one machine differ by their port alone.
      if (own.domain === null || page.domain === null) return sameHost ? rule : null;
      if (own.domain === page.domain) return rule;
      return areRelated(own.domain, page.domain) ? 'related' : null;
  }
}

/** Whether whole segments of `path` begin with `prefix`: `/admin` is no prefix of `/administrator`. */
function startsWithPath(path: string, prefix: string): boolean {
  const folder = prefix.endsWith('/') ? prefix : `${prefix}/`;
  return path === prefix || path.startsWith(folder);
}
