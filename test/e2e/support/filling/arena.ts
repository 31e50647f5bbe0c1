import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Protocol } from '../../../../lib/messaging/protocol.ts';
import type { FillOutcome, SiteView } from '../../../../lib/sites/index.ts';
import type { BrowserKind, DrivenBrowser } from '../driven-browser.ts';
import { launch } from '../launch.ts';
import type { Surface } from '../surface.ts';
import { until } from '../until.ts';
import type { Driver, TestAccount } from './driver-page.ts';
import { drivenBuild, type DrivenBuild, driverPage } from './driven-build.ts';
import { type SiteServer, startSites } from './site-server.ts';

/** An open page of a site, and the tab it is in. */
export interface OpenSite {
  readonly surface: Surface;
  readonly tabId: number;
}

/**
 * One browser with sites to fill and to attack from. The copy of the extension in it may look into every
 * site, so that nothing but its own checks holds a code back.
 */
export class Arena {
  readonly sites: SiteServer;
  readonly #browser: DrivenBrowser;
  readonly #driver: Surface;
  readonly #build: DrivenBuild;
  readonly #profile: string;
  #opened = 0;

  private constructor(parts: {
    sites: SiteServer;
    browser: DrivenBrowser;
    driver: Surface;
    build: DrivenBuild;
    profile: string;
  }) {
    this.sites = parts.sites;
    this.#browser = parts.browser;
    this.#driver = parts.driver;
    this.#build = parts.build;
    this.#profile = parts.profile;
  }

  /**
   * @param options.hosts - beyond `*.localhost`, in Chromium
   * @param options.display - shows the browser there, and gives it no permission beforehand
   * @param options.homeFor - prepares a home folder for Firefox, once addresses and extension are known
   */
  static async create(
    kind: BrowserKind,
    {
      hosts = [],
      display,
      homeFor,
    }: {
      hosts?: readonly string[];
      display?: string;
      homeFor?: (sites: SiteServer, extension: string) => Promise<string>;
    } = {},
  ): Promise<Arena> {
    const [build, sites, profile] = await Promise.all([
      drivenBuild(kind, { allSites: display === undefined }),
      startSites(),
      mkdtemp(join(tmpdir(), `grip-e2e-arena-${kind}-`)),
    ]);
    const home = await homeFor?.(sites, build.path);
    const browser = await launch[kind]({
      profile,
      extension: build.path,
      colourScheme: 'light',
      hosts,
      ...(display !== undefined && { display }),
      ...(home !== undefined && { home }),
    });
    const driver = await browser.open(browser.extensionUrl(driverPage));
    await until('the driver', () =>
      driver.evaluate(() => 'driver' in globalThis || undefined, null),
    );
    return new Arena({ sites, browser, driver, build, profile });
  }

  /** Makes a vault with these accounts alone; returns their ids. */
  setUp(...accounts: TestAccount[]): Promise<string[]> {
    return this.#driver.evaluate((given) => driver.setUp(given), accounts);
  }

  /** Opens a page at a host; its tab is found again by a number in the address. */
  async open(host: string, path: string): Promise<OpenSite> {
    this.#opened += 1;
    const visit = `visit=${this.#opened}-`;
    const surface = await this.#browser.open(`${this.sites.page(host, path)}?${visit}`);
    const tabId = await until(`the tab of ${host}`, () =>
      this.#driver.evaluate((part) => driver.tabOf(part), visit),
    );
    return { surface, tabId };
  }

  /** Opens a page as a person does, who gives no permission by that. */
  visit(host: string, path: string): Promise<Surface> {
    return this.#browser.open(this.sites.page(host, path));
  }

  /** Opens a page of the extension itself. */
  openOwn(page: string): Promise<Surface> {
    return this.#browser.open(this.#browser.extensionUrl(page));
  }

  /** Brings the tab to the front whose address contains a text. */
  bringToFront(part: string): Promise<void> {
    return this.#driver.evaluate((text) => driver.bringToFront(text), part);
  }

  /** Waits until the real popup is open and shows a text. */
  async popupShows(text: string): Promise<void> {
    await until(`a popup with "${text}"`, async () =>
      (await this.#popup())?.text.includes(text) ? true : undefined,
    );
  }

  /** Waits until the real popup hears keys, on a control that is called so; none is ''. */
  async popupFocuses(name: string): Promise<void> {
    await until(`a popup with the focus on "${name}"`, async () =>
      (await this.#popup())?.focus === name ? true : undefined,
    );
  }

  /** Which tab the real popup shows when it opens next. */
  leavePopupAt(tab: 'settings' | 'codes'): Promise<void> {
    return this.#driver.evaluate((id) => driver.leavePopupAt(id), tab);
  }

  /** Closes the real popup, as a click beside it does. */
  async closePopup(): Promise<void> {
    await this.#driver.evaluate(() => driver.closePopup(), null);
    await until('the popup to close', async () => ((await this.#popup()) ? undefined : true));
  }

  #popup(): Promise<ReturnType<Driver['popup']>> {
    return this.#driver.evaluate(() => driver.popup(), null);
  }

  /** Whether pages of a host may be looked into without asking. */
  mayLookInto(host: string): Promise<boolean> {
    return this.#driver.evaluate(
      (origin) => driver.mayLookInto(origin),
      new URL(this.sites.page(host)).origin,
    );
  }

  /** Says something to the background as the popup does. */
  say<K extends keyof Protocol>(
    name: K,
    data: Parameters<Protocol[K]>[0],
  ): Promise<Awaited<ReturnType<Protocol[K]>>> {
    return this.#driver.evaluate(([message, content]) => driver.say(message, content), [
      name,
      data,
    ] as const) as Promise<Awaited<ReturnType<Protocol[K]>>>;
  }

  view({ tabId }: OpenSite): Promise<SiteView> {
    return this.say('currentSite', tabId);
  }

  fill({ tabId }: OpenSite, accountId?: string): Promise<FillOutcome> {
    return this.say('fillTab', { tabId, ...(accountId !== undefined && { accountId }) });
  }

  /** Values of all fields in all documents of a page, whoever filled them. */
  values({ tabId }: OpenSite): Promise<string[]> {
    return this.#driver.evaluate((id) => driver.values(id), tabId);
  }

  badge({ tabId }: Pick<OpenSite, 'tabId'>): Promise<string> {
    return this.#driver.evaluate((id) => driver.badge(id), tabId);
  }

  watched({ tabId }: OpenSite): Promise<number> {
    return this.#driver.evaluate((id) => driver.watched(id), tabId);
  }

  isInPage({ tabId }: OpenSite): Promise<boolean> {
    return this.#driver.evaluate((id) => driver.isInPage(id), tabId);
  }

  /** Says "look here" so many times from a page; returns how often it was looked into. */
  async flood({ tabId }: OpenSite, times: number): Promise<number> {
    return this.#driver.evaluate(
      async ([id, count]) => {
        const before = await driver.looks(id);
        await driver.flood(id, count);
        return (await driver.looks(id)) - before;
      },
      [tabId, times] as const,
    );
  }

  /**
   * Begins to fill with a code that is about to end, and returns once the page was looked into: from
   * then on until the next code the page may do what it likes.
   */
  async beginToFill(site: OpenSite): Promise<Promise<FillOutcome>[]> {
    await this.leave(2900, 30);
    const filling = this.fill(site);
    await until('the look', async () => ((await this.isInPage(site)) ? true : undefined));
    // One more look, and the first one is over.
    await this.view(site);
    return [filling];
  }

  lock(): Promise<void> {
    return this.#driver.evaluate(() => driver.lock(), null);
  }

  unlock(): Promise<void> {
    return this.#driver.evaluate(() => driver.unlock(), null);
  }

  /** Moves the vault's clock so that codes have so much left. */
  leave(leftMs: number, periodSeconds: number): Promise<void> {
    return this.#driver.evaluate(([left, period]) => driver.leave(left, period), [
      leftMs,
      periodSeconds,
    ] as const);
  }

  /** Lets the pages of an origin be filled by themselves. */
  async allowByItself(host: string): Promise<void> {
    await this.say('startByItself', { origin: new URL(this.sites.page(host)).origin, tabId: null });
  }

  /**
   * Hands the extension what the browser hands it for its shortcut and for its menu item in every
   * document of the page, and waits for what comes of each. Firefox lets nobody hand it that.
   */
  async pressAndClick({ tabId }: OpenSite): Promise<void> {
    const { inBackground } = this.#browser;
    if (!inBackground) return;
    const frameIds = await inBackground(async (id) => {
      const answers = await chrome.scripting.executeScript({
        target: { tabId: id, allFrames: true },
        func: () => document.querySelector('input')?.focus(),
      });
      return answers.map(({ frameId }) => frameId);
    }, tabId);
    for (const frameId of [null, ...frameIds]) {
      await inBackground(
        async ([id, frame]) => {
          await chrome.action.setBadgeText({ tabId: id, text: '' });
          const tab = await chrome.tabs.get(id);
          const { onClicked } = chrome.contextMenus;
          const { onCommand } = chrome.commands;
          interface Dispatched {
            dispatch: (...given: unknown[]) => void;
          }
          if (frame === null) (onCommand as unknown as Dispatched).dispatch('fill-code', tab);
          else {
            const click = { menuItemId: 'fill-code', frameId: frame, editable: true };
            (onClicked as unknown as Dispatched).dispatch(click, tab);
          }
        },
        [tabId, frameId] as const,
      );
      await until('the outcome on the badge', async () =>
        (await this.badge({ tabId })) === '' ? undefined : true,
      );
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.sites.close();
    await this.#build.remove();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
