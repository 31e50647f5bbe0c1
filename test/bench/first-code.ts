import type { Page } from 'playwright';

import type { LaunchedExtension } from '../../.ci/launch-extension.ts';
import { barePage } from './bench-folder.ts';
import type { Row } from './row.ts';
import { median, spread } from './statistics.ts';

const pairs = 16;
const warmUpPairs = 3;
const accountCount = 200;
const popupSize = { width: 400, height: 600 };

/** Twenty bytes in base32, different for each number. */
function secretOf(number: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return Array.from(
    { length: 32 },
    (_, at) => letters[(number * 7 + at * 11 + ((number >> (at % 8)) & 31)) % 32],
  ).join('');
}

/**
 * From the start of the navigation to the frame that shows the first code, in an unlocked vault of two
 * hundred accounts with the tab Codes open last, against a page with one paragraph and no script, in
 * turns. The code counts when the frame that has it is painted.
 */
export async function firstCode({ context, origin }: LaunchedExtension): Promise<readonly Row[]> {
  const keeper = await context.newPage();
  await keeper.goto(`${origin}simulator.html#/codes`);
  await fillVault(keeper);
  await keeper.evaluate(() => localStorage.setItem('grip-simulator.popup-tab', '"codes"'));

  const times = { popup: [] as number[], bare: [] as number[] };
  for (let pair = -warmUpPairs; pair < pairs; pair += 1) {
    const bareFirst = pair % 2 === 0;
    const early = bareFirst ? await inNewTab(context, (page) => bareTime(page, origin)) : null;
    const popup = await inNewTab(context, (page) => codeTime(page, origin));
    const bare = early ?? (await inNewTab(context, (page) => bareTime(page, origin)));
    if (pair < 0) continue;
    times.popup.push(popup);
    times.bare.push(bare);
  }
  await keeper.evaluate(() => localStorage.removeItem('grip-simulator.popup-tab'));
  await keeper.close();

  const ours = median(times.popup);
  const baseline = median(times.bare);
  return [
    {
      name: 'Popup: navigation to the first code, 200 accounts',
      unit: 'ms',
      ours,
      baseline,
      ratio: ours / baseline,
      limit: { on: 'ratio', kind: 'at-most', bound: 3 },
      detail: `${spread(times.popup)} against ${spread(times.bare)} of ${pairs} pairs`,
    },
  ];
}

/** Makes a vault by the screens that a person uses, and leaves it unlocked. */
async function fillVault(page: Page): Promise<void> {
  const links = Array.from(
    { length: accountCount },
    (_, number) =>
      `otpauth://totp/Service%20${number}:user${number}?secret=${secretOf(number)}&issuer=Service%20${number}`,
  );
  await page.locator('textarea').fill(links.join('\n'));
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: /^Choose protection/ }).click();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill('seventeen quiet otters juggle');
  await page.getByRole('button', { name: 'Make the vault' }).click();
  await page.getByRole('checkbox', { name: 'I have kept it' }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('listitem').first().waitFor();
}

async function inNewTab<T>(
  context: LaunchedExtension['context'],
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    await page.setViewportSize(popupSize);
    return await use(page);
  } finally {
    await page.close();
  }
}

async function bareTime(page: Page, origin: string): Promise<number> {
  await page.goto(origin + barePage);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [paint] = list.getEntriesByName('first-contentful-paint');
          if (paint) resolve(paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}

async function codeTime(page: Page, origin: string): Promise<number> {
  await page.addInitScript(() => {
    const shown = new Promise<number>((resolve) => {
      const found = new MutationObserver(() => {
        const code = document.querySelector('[role=listitem] .digits');
        if (!/\d/.test(code?.textContent ?? '')) return;
        found.disconnect();
        // A task that is queued in the frame with the code in it runs once that is painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        });
      });
      found.observe(document, { childList: true, subtree: true, characterData: true });
    });
    Object.assign(globalThis, { shown });
  });
  await page.goto(`${origin}popup.html`);
  return page.evaluate(() => (globalThis as unknown as { shown: Promise<number> }).shown);
}
