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
  /** Takes a picture of the page beside the popup and shows it in a tab; null in that tab. */
  readonly capture: (() => void) | null;
}
