import { defineExtensionMessaging } from '@webext-core/messaging';

import type { Protocol } from './protocol.ts';
import { allowedSenders, type OwnIdentity, type Sender, senderKind } from './senders.ts';

// SECURITY: no logger, which would print what messages carry.
const messenger = defineExtensionMessaging<Protocol>();

type Data<K extends keyof Protocol> = Parameters<Protocol[K]>[0];
type Answer<K extends keyof Protocol> = ReturnType<Protocol[K]>;

/** Says something to the background and waits for its answer. */
export const send = messenger.sendMessage;

/** Registers the one handler of a message. @returns the way to take it back */
export type Receive = <K extends keyof Protocol>(
  name: K,
  handle: (data: Data<K>, sender: Sender) => Answer<K> | Promise<Awaited<Answer<K>>>,
) => () => void;

/** Hands messages to handlers, if their senders are among those whom the table allows. */
export function receiver(own: OwnIdentity): Receive {
  return (name, handle) =>
    messenger.onMessage(name, ({ data, sender }) => {
      if (!allowedSenders[name].includes(senderKind(sender, own))) {
        throw new Error('This message is not for you to send.');
      }
      return handle(data, sender);
    });
}
