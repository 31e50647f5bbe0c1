import { browser } from 'wxt/browser';

import type { FillOutcome } from '../../../lib/sites/index.ts';

interface Note {
  readonly outcome: FillOutcome;
  readonly atMs: number;
}

/** Who unlocks the vault much later does it for something else. */
const validMs = 120_000;

const keyOf = (tabId: number): string => `fill-note ${tabId}`;

/** Keeps what came of a shortcut or a menu click for the popup, in memory: no code, no name. */
export async function leaveNote(tabId: number, outcome: FillOutcome): Promise<void> {
  const note: Note = { outcome, atMs: Date.now() };
  await browser.storage.session.set({ [keyOf(tabId)]: note });
}

/** What came of the last one, until it is taken or too old. */
export async function noteOf(tabId: number): Promise<FillOutcome | null> {
  const key = keyOf(tabId);
  const { [key]: note } = await browser.storage.session.get<Record<string, Note>>(key);
  return note && Date.now() - note.atMs < validMs ? note.outcome : null;
}

/** Forgets it: it is told once. */
export async function dropNote(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
