import { browser } from 'wxt/browser';

import { send } from '../messaging/messages.ts';

/** The browser's permissions for single sites, for the views. @param tabId - where filling begins */
export const sitePermissions = (tabId: number | null) => ({
  allow: (origin: string) => browser.permissions.request({ origins: patternsOf(origin) }),
  startByItself: async (origin: string) => {
    // The question closes the popup that asks it, and with it what is still on its way: the background
    // has to know of the wish before. Firefox asks at once or never, and leaves the popup open.
    const wished = send('startByItself', { origin, tabId });
    if (!import.meta.env.FIREFOX) await wished;
    const isAllowed = await browser.permissions.request({ origins: patternsOf(origin) });
    await wished;
    return isAllowed && send('startByItself', { origin, tabId });
  },
  stopByItself: (origin: string) => send('stopByItself', origin),
  list: async () => {
    const [byItself, { origins = [] }] = await Promise.all([
      send('listByItself'),
      browser.permissions.getAll(),
    ]);
    return { byItself, patterns: origins };
  },
  watch: (changed: () => void) => {
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  },
});

/** Firefox knows no ports there. */
function patternsOf(origin: string): string[] {
  const { protocol, hostname } = new URL(origin);
  return [`${protocol}//${hostname}/*`];
}
