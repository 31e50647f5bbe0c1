import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import puppeteer, { type Page } from 'puppeteer-core';

import { firefoxPath } from '../../../.ci/browsers.ts';
import { firefoxOrigin, firefoxPreferences } from '../../../.ci/built-extension.ts';
import type { DrivenBrowser, LaunchOptions } from './driven-browser.ts';
import { firefoxSurface, untilComplete } from './firefox-surface.ts';
import { noticeWindows, watchFirefox } from './firefox-watch.ts';
import { until } from './until.ts';

/** Starts Firefox on a profile of its own. */
export async function launchFirefox({
  profile,
  extension,
  colourScheme,
  keepsSession = false,
  display,
  home,
}: LaunchOptions): Promise<DrivenBrowser> {
  const downloads = join(profile, 'downloads');
  await mkdir(downloads, { recursive: true });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: display === undefined,
    env: {
      ...process.env,
      ...(display !== undefined && { DISPLAY: display }),
      ...(home !== undefined && { HOME: home }),
    },
    userDataDir: profile,
    defaultViewport: display === undefined ? { width: 1280, height: 720 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...(extension && (await firefoxPreferences(extension))),
      // A driven Firefox acts as if each window had the focus: real keys then miss a popup.
      ...(display !== undefined && { 'focusmanager.testmode': false }),
      'browser.sessionstore.resume_from_crash': keepsSession,
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'layout.css.prefers-color-scheme.content-override': colourScheme === 'dark' ? 0 : 1,
    },
  });
  const faults = await watchFirefox(browser);
  if (extension) await browser.installExtension(extension);
  const surfaceOf = (page: Page) => firefoxSurface(page, downloads);

  return {
    open: async (url) => {
      const page = await browser.newPage();
      const surface = surfaceOf(page);
      // Opening an extension page never counts as loaded for puppeteer: ask the page instead.
      page.goto(url).catch(() => undefined);
      await untilComplete(page);
      return surface;
    },
    extensionUrl: (page) => firefoxOrigin + page,
    opened: (part) =>
      until(`a tab at an address with "${part}"`, async () => {
        await noticeWindows(browser);
        for (const page of await browser.pages()) {
          // A tab that has just closed itself still counts as a page for a while.
          const address = await page.evaluate(() => location.href).catch(() => '');
          if (address.includes(part)) return surfaceOf(page);
        }
        return undefined;
      }),
    surfaces: async () => (await browser.pages()).map(surfaceOf),
    faults,
    close: () => browser.close(),
    kill: async () => {
      const running = browser.process();
      if (!running?.pid) throw new Error('Firefox is not running.');
      const gone = new Promise((resolve) => running.once('exit', resolve));
      process.kill(-running.pid, 'SIGKILL');
      await gone;
    },
  };
}
