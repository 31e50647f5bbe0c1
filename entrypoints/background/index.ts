import { defineBackground } from 'wxt/utils/define-background';

import { managedPolicy } from '../../lib/extension/managed-policy.ts';
import { ownIdentity } from '../../lib/extension/own-identity.ts';
import { sessionStore } from '../../lib/extension/session-store.ts';
import { receiver } from '../../lib/messaging/messages.ts';
import { VaultContents } from '../../lib/vault/vault-contents.ts';
import { registerClipboard } from './clipboard.ts';
import { registerFilling } from './filling/register-filling.ts';
import { registerLocking } from './locking.ts';

/**
 * Registers every handler before anything is awaited: the browser starts this program for an event and
 * delivers that to the handlers which are there then.
 */
export default defineBackground(() => {
  const vault = new VaultContents({
    session: sessionStore,
    policy: async () => (await managedPolicy()).policy,
  });
  const receive = receiver(ownIdentity());
  registerLocking(vault, receive);
  registerClipboard(receive);
  registerFilling(vault, receive);
});
