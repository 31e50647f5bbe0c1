import { browser } from 'wxt/browser';

import { originOf, readPage } from '../../../lib/sites/index.ts';
import { inPageScript } from './look-into.ts';

const prefix = 'by-itself ';
const watchScript = '/autofill-watch.js';

/**
 * The pages that a browser grants permission for, by host: Firefox knows no ports there. Which origin
 * the user meant is in the id of its script.
 */
export function hostPattern(origin: string): string | null {
  const page = readPage(origin);
  return page === null ? null : `${page.scheme}://${page.host}/*`;
}

/** Origins that the user lets be filled by themselves, from the browser's own list of scripts. */
export async function originsByItself(): Promise<string[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts();
  return scripts.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => id.slice(prefix.length));
}

/**
 * Registers the scripts for an origin, if the browser was allowed to let them in there.
 *
 * @returns whether they are registered now
 */
export async function startByItself(origin: string): Promise<boolean> {
  const page = readPage(origin);
  const pattern = hostPattern(origin);
  if (!page || !pattern || originOf(page) !== origin) return false;
  if (!(await browser.permissions.contains({ origins: [pattern] }))) return false;
  if ((await originsByItself()).includes(origin)) return true;
  await browser.scripting.registerContentScripts([
    {
      id: prefix + origin,
      matches: [pattern],
      js: [inPageScript, watchScript],
      allFrames: true,
      runAt: 'document_idle',
    },
  ]);
  return true;
}

/** Starts in a tab that is open already; registered scripts wait for the next page. */
export async function startInTab(tabId: number): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId }, files: [inPageScript, watchScript] })
    .catch(() => undefined);
}

/** Takes the scripts of an origin back, and the permission too unless another origin of its host needs it. */
export async function stopByItself(origin: string): Promise<void> {
  if ((await originsByItself()).includes(origin)) {
    await browser.scripting.unregisterContentScripts({ ids: [prefix + origin] });
  }
  const pattern = hostPattern(origin);
  const others = (await originsByItself()).map(hostPattern);
  if (!pattern || others.includes(pattern)) return;
  // One that an organisation granted cannot be given back.
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** Takes back the scripts of origins whose permission the user took away in the browser. */
export async function forgetWithoutPermission(): Promise<void> {
  for (const origin of await originsByItself()) {
    const pattern = hostPattern(origin);
    if (pattern && (await browser.permissions.contains({ origins: [pattern] }))) continue;
    await browser.scripting.unregisterContentScripts({ ids: [prefix + origin] });
  }
}
