import { readlink } from 'node:fs/promises';
import { join } from 'node:path';

import { chromium, type BrowserContext } from '@playwright/test';

import { chromiumArguments, chromiumPath } from '../../../.ci/browsers.ts';
import { chromiumOrigin } from '../../../.ci/built-extension.ts';
import { chromiumSurface } from './chromium-surface.ts';
import type { DrivenBrowser, LaunchOptions } from './driven-browser.ts';
import { staysHere } from './network.ts';
import { patienceMs, until } from './until.ts';

/** Starts Chromium on a profile of its own. */
export async function launchChromium({
  profile,
  extension,
  colourScheme,
  hosts = [],
  display,
}: LaunchOptions): Promise<DrivenBrowser> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: display === undefined,
    ...(display !== undefined && { viewport: null, env: { ...process.env, DISPLAY: display } }),
    colorScheme: colourScheme,
    args: [
      ...chromiumArguments,
      ...(hosts.length > 0
        ? [`--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join(', ')}`]
        : []),
      ...(extension
        ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
        : []),
    ],
  });
  context.setDefaultTimeout(patienceMs);
  const faults = watch(context);
  const origin = extension ? await chromiumOrigin(extension) : '';

  return {
    open: async (url) => {
      const page = await context.newPage();
      await page.goto(url);
      return chromiumSurface(page);
    },
    extensionUrl: (page) => origin + page,
    opened: (part) =>
      until(`a tab at an address with "${part}"`, () => {
        const page = context.pages().find((candidate) => candidate.url().includes(part));
        return page && chromiumSurface(page);
      }),
    inBackground: async (run, argument) => {
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      return worker.evaluate(run as never, argument) as never;
    },
    surfaces: () => Promise.resolve(context.pages().map(chromiumSurface)),
    faults: () => Promise.resolve(faults),
    close: () => context.close(),
    kill: async () => {
      const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
      process.kill(-(await processGroup(profile)), 'SIGKILL');
      await gone;
    },
  };
}

/** Collects the console errors, uncaught errors and requests beyond this machine of every page. */
function watch(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('weberror', (event) => faults.push(`uncaught: ${event.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    if (!staysHere(request.url())) faults.push(`request: ${request.url()}`);
  });
  return faults;
}

/** Chromium's lock in its profile is a link to `<host>-<process id>`; Playwright leads no group. */
async function processGroup(profile: string): Promise<number> {
  const lock = await readlink(join(profile, 'SingletonLock'));
  return Number(lock.slice(lock.lastIndexOf('-') + 1));
}
