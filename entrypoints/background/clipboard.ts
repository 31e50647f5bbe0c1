import { browser } from 'wxt/browser';

import { canReadClipboard } from '../../lib/extension/clipboard-permission.ts';
import type { CopiedCode } from '../../lib/messaging/protocol.ts';
import type { Receive } from '../../lib/messaging/messages.ts';
import { clearClipboard } from './clear-clipboard.ts';

const key = 'copied-code';
const alarm = 'clear-clipboard';

interface Pending extends CopiedCode {
  readonly dueAtMs: number;
}

/**
 * Takes a copied code off the clipboard when its time is over, also when the view that copied it is
 * gone. The code waits in the session's memory. A timer is exact and ends with this program; the
 * alarm, which some browsers delay, then starts it again.
 */
export function registerClipboard(receive: Receive): void {
  receive('codeCopied', async (copied) => {
    if (copied.clearing === 'never') return;
    const dueAtMs = Date.now() + copied.afterSeconds * 1000;
    await browser.storage.session.set({ [key]: { ...copied, dueAtMs } satisfies Pending });
    await browser.alarms.create(alarm, { when: dueAtMs });
    setTimeout(() => void clearIfDue(), copied.afterSeconds * 1000);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void clearIfDue();
  });
}

async function clearIfDue(): Promise<void> {
  const pending = (await browser.storage.session.get(key))[key] as Pending | undefined;
  if (pending === undefined || Date.now() < pending.dueAtMs) return;
  await browser.storage.session.remove(key);
  const looksFirst = pending.clearing === 'if-ours' && (await canReadClipboard());
  await clearClipboard(looksFirst ? pending.code : null);
}
