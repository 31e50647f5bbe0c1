import { browser } from 'wxt/browser';

import { sessionStore } from '../../../../lib/extension/session-store.ts';
import { send } from '../../../../lib/messaging/messages.ts';
import type { Protocol } from '../../../../lib/messaging/protocol.ts';
import { parseKeyUri } from '../../../../lib/otp/index.ts';
import { Vault } from '../../../../lib/vault/vault.ts';

/** An account as a test writes it. */
export interface TestAccount {
  readonly uri: string;
  readonly sites: readonly string[];
  readonly match?: 'domain' | 'host' | 'path';
}

const vault = new Vault({ session: sessionStore });
const passphrase = 'correct horse battery staple 7';

/** Pages of one extension reach each other. */
const popups = () => browser.extension.getViews({ type: 'popup' }) as unknown as Window[];

const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ??
  (element as HTMLInputElement).labels?.[0]?.textContent.trim() ??
  element.textContent.trim();

/**
 * What specs of filling do inside the extension, from a page that is added to the copy under test: set
 * up a vault without walking through its screens, and speak to the background as the popup does.
 */
const driver = {
  /** Makes a vault with these accounts; returns their ids, in order. */
  async setUp(accounts: readonly TestAccount[]): Promise<string[]> {
    await vault.wipe();
    const entries = accounts.map(({ uri, sites, match = 'domain' as const }) => {
      const parsed = parseKeyUri(uri);
      if (!parsed.ok) throw new Error(`${uri}: ${parsed.error.code}`);
      return { account: { ...parsed.value.account, sites }, match };
    });
    const created = await vault.create({
      protection: { kind: 'passphrase', passphrase },
      entries,
      recoveryCode: false,
    });
    if (!created.ok) throw new Error(created.error.code);
    const view = await vault.view();
    return view.ok && view.value.status === 'unlocked'
      ? view.value.entries.map(({ id }) => id)
      : [];
  },

  lock: () => vault.lock(),

  async unlock(): Promise<void> {
    const unlocked = await vault.unlock({ kind: 'passphrase', passphrase });
    if (!unlocked.ok) throw new Error(unlocked.error.code);
  },

  /** Moves the vault's clock so that codes of a period have so much left. */
  async leave(leftMs: number, periodSeconds: number): Promise<void> {
    const periodMs = periodSeconds * 1000;
    const offset = periodMs - leftMs - (Date.now() % periodMs);
    await vault.saveSettings({ clockOffsetMs: offset });
  },

  say: <K extends keyof Protocol>(name: K, data: Parameters<Protocol[K]>[0]) =>
    send(name, ...([data] as never)),

  /** The tab at an address that contains a text. */
  async tabOf(part: string): Promise<number> {
    const tabs = await browser.tabs.query({});
    const tab = tabs.find(({ url }) => url?.includes(part));
    if (tab?.id === undefined) throw new Error(`No tab at ${part}`);
    return tab.id;
  },

  async bringToFront(part: string): Promise<void> {
    await browser.tabs.update(await driver.tabOf(part), { active: true });
  },

  /** Values of all inputs in all documents of a tab, also of those in shadow roots. */
  async values(tabId: number): Promise<string[]> {
    const answers = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => {
        const inputsIn = (root: ParentNode): HTMLInputElement[] =>
          [...root.querySelectorAll('*')].flatMap((element) => [
            ...(element instanceof HTMLInputElement ? [element] : []),
            ...(element.shadowRoot ? inputsIn(element.shadowRoot) : []),
          ]);
        return inputsIn(document).map(({ value }) => value);
      },
    });
    return answers.flatMap(({ result }) => result ?? []);
  },

  /** How many documents of a tab are watched because they may be filled by themselves. */
  async watched(tabId: number): Promise<number> {
    const answers = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => globalThis.gripSimulatorWatches === true,
    });
    return answers.filter(({ result }) => result).length;
  },

  /** Whether a script of ours is in the top document of a tab, other than what this page puts there. */
  async isInPage(tabId: number): Promise<boolean> {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => globalThis.gripSimulatorInPage !== undefined,
    });
    return answer?.result === true;
  },

  /** Says "look here" so many times at once, as a page would that took over our script in it. */
  async flood(tabId: number, times: number): Promise<void> {
    await browser.scripting.executeScript({
      target: { tabId },
      func: async (count: number) => {
        const message = { id: 1, type: 'fieldsChanged', timestamp: 0 };
        const sent = Array.from({ length: count }, () => chrome.runtime.sendMessage(message));
        await Promise.all(sent);
      },
      args: [times],
    });
  },

  /** How often the top document of a tab was looked into. */
  async looks(tabId: number): Promise<number> {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => globalThis.gripSimulatorInPage?.look([]).look ?? 0,
    });
    return answer?.result ?? 0;
  },

  /** What the open popup says, and the control in it that hears keys; null without one. */
  popup(): { readonly text: string; readonly focus: string | null } | null {
    const [view] = popups();
    if (!view) return null;
    const { document } = view;
    const active = document.hasFocus() ? document.activeElement : null;
    return {
      text: document.body.innerText,
      focus: active === null ? null : active === document.body ? '' : nameOf(active),
    };
  },

  /** Which tab the popup shows when it opens next. */
  leavePopupAt(tab: string): void {
    localStorage.setItem('grip-simulator.popup-tab', JSON.stringify(tab));
  },

  closePopup(): void {
    for (const view of popups()) view.close();
  },

  /** Whether the extension may look into pages of an origin at any time. */
  mayLookInto: (origin: string) =>
    browser.permissions.contains({ origins: [`${origin.replace(/:\d+$/, '')}/*`] }),

  badge: (tabId: number) => browser.action.getBadgeText({ tabId }),
};

export type Driver = typeof driver;

declare global {
  var driver: Driver;
}
globalThis.driver = driver;
