import type { MethodId } from '../../policy/index.ts';
import type { Channel, Login, Message } from './login.ts';
import { brings } from './persona.ts';

/** Where a method's code arrives; a method without a channel sends none. */
export const channels: Readonly<Record<MethodId, Channel>> = {
  sms: 'phone',
  email: 'mailbox',
  ubiqu: 'ubiqu',
};

const methodOn: Readonly<Record<Channel, MethodId>> = {
  phone: 'sms',
  mailbox: 'email',
  ubiqu: 'ubiqu',
};

/** What the persona can read there, the oldest first; nothing where it has no such device. */
export function messagesOn(login: Login, channel: Channel): readonly Message[] {
  return brings(login.persona, methodOn[channel])
    ? login.messages.filter((message) => message.channel === channel)
    : [];
}
