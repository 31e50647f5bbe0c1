import { browser } from 'wxt/browser';

import { startByItself, startInTab } from './by-itself.ts';

/** An origin that the user wants to be filled by itself, and the tab where that was said. */
interface Wanted {
  readonly origin: string;
  readonly tabId: number | null;
}

/** As it is kept until the browser's question is answered. */
interface Waiting extends Wanted {
  /** Milliseconds since 1970. */
  readonly sinceMs: number;
}

const key = 'wanted-by-itself';

/** An answer that takes longer is none: what the browser is allowed later was not asked for this. */
const patienceMs = 120_000;

/**
 * Starts to fill an origin by itself, or remembers it until the browser's question is answered: the
 * popup that asks it may be closed by the question itself.
 */
export async function startWanted(wanted: Wanted): Promise<boolean> {
  if (await start(wanted)) return true;
  const waiting: Waiting = { ...wanted, sinceMs: Date.now() };
  await browser.storage.session.set({ [key]: waiting });
  return false;
}

/** The browser was allowed something: perhaps what was wanted last. */
export async function startWhatWasWanted(): Promise<void> {
  const { [key]: waiting } = await browser.storage.session.get<Record<string, Waiting>>(key);
  if (!waiting) return;
  if (Date.now() - waiting.sinceMs <= patienceMs) await start(waiting);
  else await browser.storage.session.remove(key);
}

async function start({ origin, tabId }: Wanted): Promise<boolean> {
  if (!(await startByItself(origin))) return false;
  await browser.storage.session.remove(key);
  if (tabId !== null) await startInTab(tabId);
  return true;
}
