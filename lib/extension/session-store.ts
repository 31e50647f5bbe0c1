import { browser } from 'wxt/browser';

import type { SessionStore } from '../vault/session.ts';

/** Where the session stands in `storage.session`: there while the vault is unlocked. */
export const sessionKey = 'vault';

/** The alarm that helps a vault to lock in time. */
export const lockAlarm = 'lock-vault';

/**
 * The browser's memory for the time that it runs: never on disk, shared by all pages of the extension,
 * and closed to content scripts, as its access level is left at `TRUSTED_CONTEXTS`.
 */
export const sessionStore: SessionStore = {
  read: async () => (await browser.storage.session.get(sessionKey))[sessionKey],
  write: async (record) => {
    if (record === null) {
      await browser.storage.session.remove(sessionKey);
      await browser.alarms.clear(lockAlarm);
    } else {
      await browser.storage.session.set({ [sessionKey]: record });
      await browser.alarms.create(lockAlarm, { when: record.lockAtMs });
    }
  },
  watch: (changed) => {
    const listener = (changes: Readonly<Record<string, unknown>>, area: string) => {
      if (area === 'session' && sessionKey in changes) changed();
    };
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  },
};
