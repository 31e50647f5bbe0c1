import { afterEach, describe, expect, it } from 'vitest';

import { receiver, send } from '../../../lib/messaging/messages.ts';
import type { Protocol } from '../../../lib/messaging/protocol.ts';
import {
  allowedSenders,
  type OwnIdentity,
  type Sender,
  type SenderKind,
  senderKind,
} from '../../../lib/messaging/senders.ts';

const own: OwnIdentity = { id: 'ours', origin: 'chrome-extension://ours' };
const tab = { id: 1, url: 'https://page.example/' } as chrome.tabs.Tab;

/** One of each that there is, as browsers describe them. */
const senders: readonly (readonly [string, SenderKind, Sender])[] = [
  ['the popup', 'page', { id: 'ours', origin: own.origin, url: `${own.origin}/popup.html` }],
  [
    'our full tab',
    'page',
    { id: 'ours', origin: own.origin, url: `${own.origin}/simulator.html`, tab, frameId: 0 },
  ],
  ['our page where the browser names no origin', 'page', { id: 'ours', url: `${own.origin}/x` }],
  [
    'our script in a page',
    'content',
    { id: 'ours', origin: 'https://page.example', url: 'https://page.example/', tab, frameId: 0 },
  ],
  [
    'our script in a frame',
    'content',
    { id: 'ours', origin: 'https://ads.example', url: 'https://ads.example/', tab, frameId: 7 },
  ],
  [
    'our script in a sandboxed frame',
    'content',
    { id: 'ours', origin: 'null', url: 'about:srcdoc', tab, frameId: 8 },
  ],
  [
    'our script in a page whose address looks like ours',
    'content',
    {
      id: 'ours',
      origin: 'https://ours.example',
      url: `https://ours.example/${own.origin}/popup.html`,
      tab,
      frameId: 0,
    },
  ],
  ['another extension', 'stranger', { id: 'theirs', origin: 'chrome-extension://theirs' }],
  ['another extension that names our origin', 'stranger', { id: 'theirs', origin: own.origin }],
  ['a web page', 'stranger', { origin: 'https://page.example', tab, frameId: 0 }],
  ['nobody known', 'stranger', {}],
  ['something of ours without a document', 'stranger', { id: 'ours' }],
];

describe('senderKind', () => {
  it.each(senders)('takes %s for a %s', (_, kind, sender) => {
    expect(senderKind(sender, own)).toBe(kind);
  });
});

type Listener = (
  message: object,
  sender: Sender,
  answer: (response: { res?: unknown; err?: unknown } | undefined) => void,
) => boolean;

/** A browser's messages, delivered to whoever listens with the sender that the test names. */
function browserMessages(sender: Sender) {
  const listeners = new Set<Listener>();
  const runtime = {
    onMessage: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
    sendMessage: (message: object, answer: (response: unknown) => void) => {
      const copy = JSON.parse(JSON.stringify(message)) as object;
      const taken = [...listeners].some((listener) => listener(copy, sender, answer));
      if (!taken) answer(undefined);
    },
  };
  Object.assign(globalThis, { chrome: { runtime } });
}

/** Sends without a payload, whatever the message. */
const say: (name: string) => Promise<unknown> = send;

describe('the background', () => {
  const registered: (() => void)[] = [];
  afterEach(() => {
    for (const stop of registered.splice(0)) stop();
    Reflect.deleteProperty(globalThis, 'chrome');
  });

  const messages = Object.keys(allowedSenders) as (keyof Protocol)[];
  it('takes one message of scripts in pages, which says nothing, and none of strangers', () => {
    const takenOf = (kind: SenderKind) =>
      messages.filter((message) => allowedSenders[message].includes(kind));
    expect(takenOf('content')).toEqual(['fieldsChanged']);
    expect(takenOf('stranger')).toEqual([]);
  });

  const table = messages.flatMap((message) =>
    senders.map(([name, kind, sender]) => ({
      message,
      name,
      sender,
      answers: allowedSenders[message].includes(kind),
    })),
  );

  it.each(table)(
    'given $message by $name, answers: $answers',
    async ({ message, sender, answers }) => {
      browserMessages(sender);
      let handled = 0;
      registered.push(
        receiver(own)(message, () => {
          handled++;
        }),
      );
      const sent = say(message);
      if (answers) await sent;
      else await expect(sent).rejects.toThrow('not for you');
      expect(handled).toBe(answers ? 1 : 0);
    },
  );

  it('leaves what it does not know unanswered', async () => {
    browserMessages({ id: 'ours', origin: own.origin });
    registered.push(receiver(own)('lockVault', () => undefined));
    const unknown = say('giveMeEverything');
    await expect(unknown).rejects.toThrow('No response');
  });
});
