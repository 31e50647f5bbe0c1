import { browser } from 'wxt/browser';

import type { FillOutcome } from '../../../lib/sites/index.ts';

/** Says on the button what came of a fill; the browser clears it when the tab goes elsewhere. */
export async function showOutcome(
  tabId: number,
  { code }: Pick<FillOutcome, 'code'>,
): Promise<void> {
  await show(tabId, code === 'filled' ? '✓' : '!', code === 'filled' ? '#1d7a46' : '#9a5b00');
}

/** Says on the button how many accounts belong to the page. */
export async function showMatches(tabId: number, count: number): Promise<void> {
  await show(tabId, count === 0 ? '' : String(count), '#3b5bdb');
}

/** A tab that was closed meanwhile has no button. */
async function show(tabId: number, text: string, color: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
  ]).catch(() => undefined);
}
