import { browser } from 'wxt/browser';

import type { FillOutcome } from '../../../lib/sites/index.ts';

const keyOf = (tabId: number): string => `fill-note ${tabId}`;

/** Keeps what came of a shortcut or a menu click for the popup, in memory: no code, no name. */
export async function leaveNote(tabId: number, outcome: FillOutcome): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: outcome });
}

/** Takes the note of a tab; it is told once. */
export async function takeNote(tabId: number): Promise<FillOutcome | null> {
  const key = keyOf(tabId);
  const { [key]: note } = await browser.storage.session.get<Record<string, FillOutcome>>(key);
  await browser.storage.session.remove(key);
  return note ?? null;
}
