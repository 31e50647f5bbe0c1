import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';

import puppeteer from 'puppeteer-core';

import { firefoxOrigin, firefoxPreferences } from './built-extension.ts';
import type { OpenBrowser } from './open-browser.ts';

/**
 * Opens the simulator in a Firefox window with the extension loaded: temporarily, as Firefox allows
 * for an unsigned one, hence again at every start.
 */
export const openFirefox: OpenBrowser = async ({ executable, profile, extension }) => {
  await mkdir(profile, { recursive: true });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless: false,
    userDataDir: profile,
    defaultViewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    extraPrefsFirefox: await firefoxPreferences(extension),
  });
  const child = browser.process();
  const ended = new Promise<number | null>((done) => {
    if (child) child.once('exit', done);
    else browser.once('disconnected', () => done(null));
  });
  await browser.installExtension(resolve(extension));
  const [page = await browser.newPage()] = await browser.pages();
  // Opening an extension page never counts as loaded for puppeteer.
  page.goto(`${firefoxOrigin}simulator.html`).catch(() => undefined);
  return {
    ended,
    close: async () => {
      await browser.close();
      await ended;
    },
  };
};
