import type { CodeProblem } from '../../../lib/messaging/protocol.ts';
import { send } from '../../../lib/messaging/messages.ts';
import { fail, ok, type Result } from '../../../lib/result.ts';
import type { VaultContents } from '../../../lib/vault/vault-contents.ts';
import { codeToFill } from './code-to-fill.ts';
import { openedVault } from './opened-vault.ts';

/**
 * Asks a page of this extension to fill itself.
 *
 * @returns whether it did; null where the tab shows no such page
 */
export async function fillOwnPage(tabId: number): Promise<boolean | null> {
  // Nothing in a web page listens for messages: then there is nobody who could answer.
  return send('fillThisPage', undefined, tabId).catch(() => null);
}

/** The code of an account, for a page of this extension. */
export async function codeFor(
  vault: VaultContents,
  accountId: string,
): Promise<Result<{ readonly code: string }, CodeProblem>> {
  const opened = await openedVault(vault);
  if (typeof opened === 'string') return fail({ code: opened });
  const entry = opened.entries.find(({ id }) => id === accountId);
  if (!entry) return fail({ code: 'no-account' });
  const { code, counter } = await codeToFill(entry, opened.clockOffsetMs);
  if (counter !== null) await vault.advanceCounter(accountId, counter);
  void vault.touch();
  return ok({ code });
}
