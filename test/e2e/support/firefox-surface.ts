import type { ElementHandle, JSHandle, KeyInput, Page } from 'puppeteer-core';

import { axeScript, findInPage, focusInPage, type WireStep } from './accessible.ts';
import { takeDownload } from './firefox-download.ts';
import { untilAtRest } from './at-rest.ts';
import { describeTarget, fileField, type Surface, type Target } from './surface.ts';
import { until } from './until.ts';

function wirePath({ role, name, within }: Target): WireStep[] {
  const step: WireStep = {
    role,
    ...(typeof name === 'string' && { name }),
    ...(name instanceof RegExp && { pattern: { source: name.source, flags: name.flags } }),
  };
  return [...(within ? wirePath(within) : []), step];
}

/**
 * Drives a tab of Firefox. Its accessibility tree is too slow to ask for every step over
 * WebDriver BiDi (about 1 ms an element), so axe-core computes roles and names in the page.
 */
export function firefoxSurface(page: Page, downloads: string): Surface {
  const withAxe = async (): Promise<void> => {
    if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeScript);
  };
  const all = async (target: Target): Promise<ElementHandle[]> => {
    await withAxe();
    const found: JSHandle<Element[]> = await page.evaluateHandle(findInPage, wirePath(target));
    const properties = await found.getProperties();
    return [...properties.values()].flatMap(
      (handle) => (handle.asElement() as ElementHandle | null) ?? [],
    );
  };
  const one = (target: Target) =>
    until(`exactly one ${describeTarget(target)}`, async () => {
      const found = await all(target);
      if (found.length > 1) throw new Error(`${found.length} elements match.`);
      return found[0];
    });
  /** The element once it can be used: a background tab of Firefox paints no frames, hence to front. */
  const usable = async (target: Target) => {
    await page.bringToFront();
    return until(`a usable ${describeTarget(target)}`, async () => {
      const element = await one(target);
      const obstacle = await element.evaluate(untilAtRest);
      if (obstacle) throw new Error(`It is ${obstacle}.`);
      return element;
    });
  };

  return {
    url: () => page.evaluate(() => location.href),
    reload: async () => {
      await page.evaluate(() => location.reload());
      await untilComplete(page);
    },
    close: () => page.close(),

    click: async (target) => (await usable(target)).click(),
    fill: async (target, text) => {
      const field = await usable(target);
      await field.focus();
      await field.evaluate((element) => (element as HTMLInputElement).select());
      await (text === '' ? page.keyboard.press('Delete') : page.keyboard.type(text));
    },
    choose: async (target, label) => {
      const list = (await usable(target)) as ElementHandle<HTMLSelectElement>;
      const value = await list.evaluate(
        (element, wanted) => [...element.options].find(({ text }) => text === wanted)?.value,
        label,
      );
      if (value === undefined)
        throw new Error(`No option "${label}" in ${describeTarget(target)}.`);
      await list.select(value);
    },
    press: (chord) => pressChord(page, chord),
    type: (text) => page.keyboard.type(text),
    upload: async (paths) => {
      const field = await until('a file field', async () => (await page.$(fileField)) ?? undefined);
      await field.uploadFile(...paths);
    },
    download: (action) => takeDownload(downloads, action),

    text: async (target) =>
      (await one(target)).evaluate((element) => (element as HTMLElement).innerText),
    value: async (target) =>
      (await one(target)).evaluate((element) => (element as HTMLInputElement).value),
    texts: async (target) => {
      const found = await all(target);
      return Promise.all(
        found.map((element) => element.evaluate((node) => (node as HTMLElement).innerText)),
      );
    },
    // While a page loads, it has no body yet.
    pageText: () => page.evaluate(() => document.querySelector('body')?.innerText ?? ''),
    focus: async () => {
      await withAxe();
      return page.evaluate(focusInPage);
    },

    resize: (width, height) => page.setViewport({ width, height }),
    pdf: () => page.pdf(),
    screenshot: async () => Buffer.from(await page.screenshot()),
    giveFinger: () => Promise.reject(new Error('Firefox takes no finger.')),
    evaluate: (run, argument) => page.evaluate(run as never, argument),
    inject: async (script) => {
      await page.evaluate(script);
    },
  };
}

/** Waits until the tab shows a complete document other than the blank one it began with. */
export async function untilComplete(page: Page): Promise<void> {
  await until('the document to be complete', async () =>
    (await page.evaluate(
      () => document.readyState === 'complete' && location.href !== 'about:blank',
    ))
      ? true
      : undefined,
  );
}

async function pressChord(page: Page, chord: string): Promise<void> {
  const keys = chord.split('+') as KeyInput[];
  const last = keys.pop();
  if (last === undefined) throw new Error('No key to press.');
  for (const key of keys) await page.keyboard.down(key);
  await page.keyboard.press(last);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}
