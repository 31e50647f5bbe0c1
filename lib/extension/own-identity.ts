import { browser } from 'wxt/browser';

import type { OwnIdentity } from '../messaging/senders.ts';

/** How this extension knows itself among those who send messages. */
export const ownIdentity = (): OwnIdentity => ({
  id: browser.runtime.id,
  origin: browser.runtime.getURL('/').slice(0, -1),
});
