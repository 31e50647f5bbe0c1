import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';

import { chromiumOrigin, firefoxOrigin, firefoxPreferences } from './built-extension.ts';
import type { BrowserName } from './install-browsers.ts';

/** What it takes to open a browser with the extension loaded. */
export interface Opening {
  readonly browser: BrowserName;
  readonly executable: string;
  /** Folder that keeps the browser's data between starts. */
  readonly profile: string;
  /** Folder of the built extension. */
  readonly extension: string;
}

/** A browser window that is open. */
export interface OpenedWindow {
  /** Settles when the person closes the browser. */
  readonly ended: Promise<'ended'>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the simulator in a window of a browser with the extension loaded. Both browsers forget an
 * unsigned extension, hence it is loaded again at every start; its data stays in the profile.
 */
export async function openWindow(opening: Opening): Promise<OpenedWindow> {
  await mkdir(opening.profile, { recursive: true });
  const browser = await puppeteer.launch({
    executablePath: opening.executable,
    headless: false,
    userDataDir: opening.profile,
    defaultViewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...(await kindOptions(opening)),
  });
  const ended = new Promise<'ended'>((settle) => {
    browser.once('disconnected', () => settle('ended'));
  });
  await browser.installExtension(resolve(opening.extension));
  await show(browser, `${await originOf(opening)}simulator.html`);
  return {
    ended,
    close: async () => {
      await browser.close();
    },
  };
}

async function kindOptions({ browser, extension }: Opening): Promise<LaunchOptions> {
  if (browser === 'firefox') {
    return {
      browser: 'firefox',
      // Without it an extension's page cannot be opened.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: await firefoxPreferences(extension),
    };
  }
  return {
    browser: 'chrome',
    pipe: true,
    enableExtensions: true,
    ignoreDefaultArgs: ['--enable-automation'],
    // Chromium refuses to start its sandbox as root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  };
}

const originOf = ({ browser, extension }: Opening): string | Promise<string> =>
  browser === 'firefox' ? firefoxOrigin : chromiumOrigin(extension);

/** Opens an address in a tab of its own and closes the blank one that the browser began with. */
async function show(browser: Browser, address: string): Promise<void> {
  const blanks = await browser.pages();
  const page = await browser.newPage();
  // An extension's page never counts as loaded for puppeteer in Firefox: ask the page instead.
  page.goto(address).catch(() => undefined);
  const deadline = Date.now() + 30_000;
  while ((await page.evaluate(() => location.href).catch(() => '')) !== address) {
    if (Date.now() > deadline) throw new Error(`It does not open ${address}.`);
    await pause(100);
  }
  await Promise.all(blanks.map((blank) => blank.close()));
}
