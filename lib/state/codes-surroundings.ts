import type { VaultSettings } from '../vault/model/settings.ts';

/** What the extension does for the Codes view, which knows no browser API. */
export interface CodesSurroundings {
  /** A code was copied: the clipboard is cleared later, also when this view is gone by then. */
  readonly copied: (
    code: string,
    settings: Pick<VaultSettings, 'clipboardSeconds' | 'clipboardClearing'>,
  ) => void;
  /** Asks whether the clipboard may be read, to clear it only where it still holds the code. */
  readonly askToReadClipboard: () => Promise<boolean>;
  /** What the popup leaves to the full tab; null in that tab. */
  readonly inTab: InTab | null;
}

/** Ways to an account that lead from the popup to the full tab. */
export interface InTab {
  /** Takes a picture of the page beside the popup and shows it there. */
  readonly capture: () => void;
  /** Adds accounts there: choosing a file closes a popup, and what was chosen is lost with it. */
  readonly add: () => void;
}
