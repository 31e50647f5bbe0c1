/**
 * What the parts of the extension say to the background, each with what it carries and what it gets
 * back. Payloads are JSON. Each message has a line in {@link file://./senders.ts} too.
 */
export interface Protocol {
  /** Forget the vault's key at once. */
  lockVault(): void;
}
