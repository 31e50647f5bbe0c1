import { browser } from 'wxt/browser';

import { startByItself, startInTab } from './by-itself.ts';

/** An origin that the user wants to be filled by itself, and the tab where that was said. */
interface Wanted {
  readonly origin: string;
  readonly tabId: number | null;
}

const key = 'wanted-by-itself';

/**
 * Starts to fill an origin by itself, or remembers it until the browser's question is answered: the
 * popup that asks it may be closed by the question itself.
 */
export async function startWanted(wanted: Wanted): Promise<boolean> {
  const isStarted = await startByItself(wanted.origin);
  if (!isStarted) await browser.storage.session.set({ [key]: wanted });
  else {
    await browser.storage.session.remove(key);
    if (wanted.tabId !== null) await startInTab(wanted.tabId);
  }
  return isStarted;
}

/** The browser was allowed something: perhaps what was wanted last. */
export async function startWhatWasWanted(): Promise<void> {
  const { [key]: wanted } = await browser.storage.session.get<Record<string, Wanted>>(key);
  if (wanted) await startWanted(wanted);
}
