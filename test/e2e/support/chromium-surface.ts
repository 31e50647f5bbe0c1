import { readFile } from 'node:fs/promises';

import type { Locator, Page } from '@playwright/test';

import { axeScript, focusInPage } from './accessible.ts';
import { fileField, type Surface, type Target } from './surface.ts';

function locate(page: Page, { role, name, within }: Target): Locator {
  const root = within ? locate(page, within) : page;
  return root.getByRole(role, {
    ...(name !== undefined && { name }),
    ...(typeof name === 'string' && { exact: true }),
  });
}

/** Drives a tab of Chromium; Playwright's own locators do the waiting. */
export function chromiumSurface(page: Page): Surface {
  const surface: Surface = {
    url: () => Promise.resolve(page.url()),
    reload: async () => {
      await page.reload();
    },
    close: () => page.close(),

    click: (target) => locate(page, target).click(),
    fill: (target, text) => locate(page, target).fill(text),
    choose: async (target, label) => {
      await locate(page, target).selectOption({ label });
    },
    press: (chord) => page.keyboard.press(chord),
    type: (text) => page.keyboard.type(text),
    upload: (paths) => page.locator(fileField).setInputFiles([...paths]),
    download: async (action) => {
      const [download] = await Promise.all([page.waitForEvent('download'), action()]);
      return {
        name: download.suggestedFilename(),
        text: await readFile(await download.path(), 'utf8'),
      };
    },

    text: (target) => locate(page, target).innerText(),
    value: (target) => locate(page, target).inputValue(),
    texts: (target) => locate(page, target).allInnerTexts(),
    pageText: () => page.locator('body').innerText(),
    focus: async () => {
      if (!(await page.evaluate(() => 'axe' in globalThis))) await surface.inject(axeScript);
      return page.evaluate(focusInPage);
    },

    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: () => page.screenshot(),
    pdf: () => page.pdf(),
    giveFinger: async () => {
      const session = await page.context().newCDPSession(page);
      await session.send('WebAuthn.enable');
      await session.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
        },
      });
    },
    evaluate: (run, argument) => page.evaluate(run as never, argument) as never,
    inject: async (script) => {
      await page.evaluate(script);
    },
  };
  return surface;
}
