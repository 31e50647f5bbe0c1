import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import puppeteer, { type Page } from 'puppeteer-core';

import { firefoxPath } from '../../../.ci/browsers.ts';
import { readManifest } from './builds.ts';
import type { DrivenBrowser, LaunchOptions } from './driven-browser.ts';
import { firefoxSurface, untilComplete } from './firefox-surface.ts';
import { watchFirefox } from './firefox-watch.ts';
import { until } from './until.ts';

/** Firefox makes up an extension's address; pinning it lets us know it beforehand. */
const pinnedUuid = '0e0c7f4e-8f0a-4b8e-9a53-51c1c2b7a101';

/** Starts Firefox on a profile of its own. */
export async function launchFirefox({
  profile,
  extension,
  colourScheme,
}: LaunchOptions): Promise<DrivenBrowser> {
  const downloads = join(profile, 'downloads');
  await mkdir(downloads, { recursive: true });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    userDataDir: profile,
    defaultViewport: { width: 1280, height: 720 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...(extension && {
        'extensions.webextensions.uuids': JSON.stringify({
          [await geckoId(extension)]: pinnedUuid,
        }),
        // A temporary extension otherwise loses its data when it is installed again.
        'extensions.webextensions.keepStorageOnUninstall': true,
      }),
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
    extensionUrl: (page) => `moz-extension://${pinnedUuid}/${page}`,
    opened: (part) =>
      until(`a tab at an address with "${part}"`, async () => {
        for (const page of await browser.pages()) {
          if ((await page.evaluate(() => location.href)).includes(part)) return surfaceOf(page);
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

async function geckoId(extension: string): Promise<string> {
  const { browser_specific_settings: settings } = (await readManifest(extension)) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  if (!settings?.gecko?.id) throw new Error(`${extension}/manifest.json has no gecko id.`);
  return settings.gecko.id;
}
