import type { FillOutcome } from './fill-outcome.ts';
import type { FillPlan } from './fill-plan.ts';
import { lookAlike } from './look-alike.ts';
import { hostAndPort, isThisComputer, originOf, readSite, type Page } from './page.ts';
import { readableHost } from './readable-host.ts';

/** A page's address, ready to be shown. */
export interface ShownPage {
  readonly origin: string;
  /** With the port where it is not the scheme's own; in punycode. */
  readonly host: string;
  /** The host as people write it, beside the punycode; null where that is the same. */
  readonly readable: string | null;
  /** Encrypted, or from this computer. */
  readonly isSafe: boolean;
  /** A domain of an account that this one could be mistaken for, or null. */
  readonly lookAlike: string | null;
}

/** What the popup knows of the page in front of the user. */
export interface SiteView {
  /** Null where the browser lets no extension in. */
  readonly page: ShownPage | null;
  /** Accounts that belong to the page. */
  readonly accountIds: readonly string[];
  /** All accounts, the likeliest for this page first. */
  readonly likelyIds: readonly string[];
  /** What a fill would do now; null while the vault is locked or the page cannot be looked into. */
  readonly plan: FillPlan | null;
  /** Whether the page is filled by itself. */
  readonly isByItself: boolean;
  /** What came of the last shortcut or menu click here, told once. */
  readonly note: FillOutcome | null;
}

/** Describes a page for people. @param sites - of all accounts */
export function shownPage(page: Page, sites: readonly string[]): ShownPage {
  const known = sites.flatMap((site) => readSite(site)?.domain ?? []);
  return {
    origin: originOf(page),
    host: hostAndPort(page),
    readable: readableHost(page.host),
    isSafe: page.scheme === 'https' || isThisComputer(page),
    lookAlike: page.domain === null ? null : lookAlike(page.domain, known),
  };
}
