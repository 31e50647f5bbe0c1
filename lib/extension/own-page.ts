import { receiver, send } from '../messaging/messages.ts';
import { ownIdentity } from './own-identity.ts';

/**
 * Lets the shortcut fill this page: browsers put no script into pages of an extension, so it finds its
 * field and types the code itself.
 *
 * @param fill - tells whether it filled a code
 * @returns the way to stop
 */
export function onFillAsked(fill: () => Promise<boolean>): () => void {
  const receive = receiver(ownIdentity());
  return receive('fillThisPage', fill);
}

/** The code of an account, from the background; waits for the next one where this one is about to end. */
export const codeFor = (accountId: string) => send('codeFor', accountId);
