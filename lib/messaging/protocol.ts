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
}

/** A code on the clipboard, and what is to become of it. */
export interface CopiedCode {
  readonly code: string;
  readonly afterSeconds: number;
  readonly clearing: VaultSettings['clipboardClearing'];
}
