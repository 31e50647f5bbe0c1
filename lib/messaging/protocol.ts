import type { Result } from '../result.ts';
import type { FillOutcome, SiteView } from '../sites/index.ts';
import type { VaultSettings } from '../vault/model/settings.ts';

/**
 * What the parts of the extension say to the background, each with what it carries and what it gets
 * back. Payloads are JSON. Each message has a line in {@link file://./senders.ts} too.
 */
export interface Protocol {
  /** A code was copied: take it off the clipboard when its time is over. */
  codeCopied(copied: CopiedCode): void;
  /** To the document that has a clipboard: empty it, or do so only if `ours` is on it. */
  emptyClipboard(task: { readonly ours: string | null }): void;
  /** Forget the vault's key at once. */
  lockVault(): void;
  /** What could be filled in a tab. */
  currentSite(tabId: number): SiteView;
  /** Fill the code that belongs into a tab. */
  fillTab(request: {
    readonly tabId: number;
    readonly accountId?: string | undefined;
    readonly anyChannel?: boolean | undefined;
  }): FillOutcome;
  /** Take the field that the user is in, in a tab, for one that takes codes, and fill it. */
  useFocusedField(tabId: number): FillOutcome;
  /** Take the field that would be filled in a tab for one that takes none. */
  notACodeField(tabId: number): void;
  /** A frame of one origin may be filled inside pages of another. */
  agreeWithin(pair: { readonly origin: string; readonly within: string }): void;
  /** Fill an origin by itself as soon as the browser allows it, beginning with a tab. */
  startByItself(site: { readonly origin: string; readonly tabId: number | null }): boolean;
  /** Fill an origin no longer by itself, and give the permission back. */
  stopByItself(origin: string): void;
  /** Origins that are filled by themselves. */
  listByItself(): readonly string[];
  /** To the page of this extension in one tab: fill yourself. Answers whether it did. */
  fillThisPage(): boolean;
  /** The code of an account, for a page of this extension that fills itself. */
  codeFor(accountId: string): Result<{ readonly code: string }, CodeProblem>;
  /** Something changed in a page that may be filled by itself; it says no more than that. */
  fieldsChanged(): void;
}

/** Why a page of this extension gets no code. */
export interface CodeProblem {
  readonly code: 'locked' | 'no-vault' | 'no-account';
}

/** A code on the clipboard, and what is to become of it. */
export interface CopiedCode {
  readonly code: string;
  readonly afterSeconds: number;
  readonly clearing: VaultSettings['clipboardClearing'];
}
