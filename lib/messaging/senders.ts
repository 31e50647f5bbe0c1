import type { Protocol } from './protocol.ts';

/** Who sends a message, by what the browser says about it and never by what it says itself. */
export type SenderKind =
  /** Popup, full tab and other documents of this extension, its background among them. */
  | 'page'
  /** This extension's script in a web page, which may be under that page's spell. */
  | 'content'
  /** Anything else. */
  | 'stranger';

/** Who may send what. A message that is not meant for its sender is refused unread. */
export const allowedSenders: Readonly<Record<keyof Protocol, readonly SenderKind[]>> = {
  codeCopied: ['page'],
  emptyClipboard: ['page'],
  lockVault: ['page'],
  currentSite: ['page'],
  fillTab: ['page'],
  useFocusedField: ['page'],
  notACodeField: ['page'],
  agreeWithin: ['page'],
  startByItself: ['page'],
  stopByItself: ['page'],
  listByItself: ['page'],
  fillThisPage: ['page'],
  codeFor: ['page'],
  fieldsChanged: ['content'],
};

/** The part of the browser's account of a sender that is looked at. */
export type Sender = Pick<
  chrome.runtime.MessageSender,
  'id' | 'origin' | 'url' | 'tab' | 'frameId' | 'documentId'
>;

/** How this extension knows itself. */
export interface OwnIdentity {
  readonly id: string;
  /** Such as `chrome-extension://abc`, without a slash at its end. */
  readonly origin: string;
}

/**
 * Tells who sent a message.
 *
 * SECURITY: a content script bears the extension's id like a page of it does, and a page in a tab has
 * a tab like a content script has: the origin of the document decides.
 */
export function senderKind(sender: Sender, own: OwnIdentity): SenderKind {
  if (sender.id !== own.id) return 'stranger';
  const origin = sender.origin ?? originOf(sender.url);
  if (origin === own.origin) return 'page';
  return sender.tab !== undefined && sender.frameId !== undefined && origin !== null
    ? 'content'
    : 'stranger';
}

/** An extension's address has an origin that `URL` does not tell: scheme and host are it. */
function originOf(address: string | undefined): string | null {
  return /^[a-z-]+:\/\/[^/]+/i.exec(address ?? '')?.[0] ?? null;
}
