import type { FillOutcome, SiteView } from '../sites/index.ts';

/** What the extension does with the page beside the popup; the views know no browser API. */
export interface PageCommands {
  /** Null where there is no page, as in a tab of our own. */
  readonly view: () => Promise<SiteView | null>;
  readonly fill: (wish: {
    readonly accountId?: string;
    readonly anyChannel?: boolean;
  }) => Promise<FillOutcome>;
  /** Takes the field that the user is in for one that takes codes, and fills it. */
  readonly useFocusedField: () => Promise<FillOutcome>;
  /** Takes the field that would be filled for one that takes none. */
  readonly notACodeField: () => Promise<void>;
  /** Lets a frame of `origin` be filled inside pages of `within`. */
  readonly agree: (origin: string, within: string) => Promise<void>;
}

/** What the extension may do on sites. Whatever asks for permission is called right in a click. */
export interface SitePermissions {
  /** Asks to look into pages of an origin. */
  readonly allow: (origin: string) => Promise<boolean>;
  /** Asks to fill an origin by itself, and does so from then on. */
  readonly startByItself: (origin: string) => Promise<boolean>;
  /** Fills it no longer by itself and gives the permission back. */
  readonly stopByItself: (origin: string) => Promise<void>;
  readonly list: () => Promise<GrantedSites>;
  /** Calls back after every change, in this view or elsewhere; returns the way to stop. */
  readonly watch: (changed: () => void) => () => void;
}

/** What was granted, as the browser keeps it. */
export interface GrantedSites {
  /** Origins that are filled by themselves. */
  readonly byItself: readonly string[];
  /** Patterns of pages that may be looked into, such as `https://acme.example/*`. */
  readonly patterns: readonly string[];
}
