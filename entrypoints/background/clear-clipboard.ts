import { browser } from 'wxt/browser';

import { send } from '../../lib/messaging/messages.ts';

/**
 * Empties the clipboard.
 *
 * @param ours - only if this is on it; null is whatever is on it
 */
export async function clearClipboard(ours: string | null): Promise<void> {
  if (import.meta.env.FIREFOX) {
    if (ours === null || (await navigator.clipboard.readText()) === ours) {
      await navigator.clipboard.writeText('');
    }
    return;
  }
  // Chrome's service worker has no clipboard; a document without a window has.
  await browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: ['CLIPBOARD'],
    justification: 'Takes a copied code off the clipboard.',
  });
  try {
    await send('emptyClipboard', { ours });
  } finally {
    await browser.offscreen.closeDocument();
  }
}
