import type { Page } from 'playwright';

import type { LaunchedExtension } from '../../.ci/launch-extension.ts';
import { barePage } from './bench-folder.ts';
import type { Row } from './row.ts';
import { median, spread } from './statistics.ts';

const pairs = 24;
/** The first pairs fill caches and are thrown away. */
const warmUpPairs = 3;
const popupSize = { width: 400, height: 600 };

/**
 * From the start of the navigation to the first paint of the verdict, against a page with one
 * paragraph and no script, in turns.
 *
 * Both are measured by `first-contentful-paint` (Paint Timing §4), the browser's own account of when
 * the frame with the first text reached the screen. For the popup that frame holds the verdict,
 * which {@link assertVerdictInFirstPaint} proves. Each is opened in a new tab, as a popup is a new
 * view, while another page keeps the extension's process alive: starting a process costs both
 * the same and would flatter the ratio.
 */
export async function popupStart({ context, origin }: LaunchedExtension): Promise<readonly Row[]> {
  const keeper = await context.newPage();
  await keeper.goto(origin + barePage);
  await inNewTab(context, (page) => assertVerdictInFirstPaint(page, `${origin}popup.html`));

  const times = { popup: [] as number[], bare: [] as number[] };
  const measure = (address: string) =>
    inNewTab(context, async (page) => {
      await page.goto(origin + address);
      return firstContentfulPaint(page);
    });
  for (let pair = -warmUpPairs; pair < pairs; pair += 1) {
    const bareFirst = pair % 2 === 0;
    const early = bareFirst ? await measure(barePage) : null;
    const popup = await measure('popup.html');
    const bare = early ?? (await measure(barePage));
    if (pair < 0) continue;
    times.popup.push(popup);
    times.bare.push(bare);
  }
  await keeper.close();

  const ours = median(times.popup);
  const baseline = median(times.bare);
  return [
    {
      name: 'Popup: navigation to painted verdict',
      unit: 'ms',
      ours,
      baseline,
      ratio: ours / baseline,
      limit: { on: 'ratio', kind: 'at-most', bound: 2.5 },
      detail: `${spread(times.popup)} against ${spread(times.bare)} of ${pairs} pairs`,
    },
  ];
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

const firstContentfulPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [paint] = list.getEntriesByName('first-contentful-paint');
          if (paint) resolve(paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );

/** Throws unless the verdict's headline is in the document, and in sight, before the first paint. */
async function assertVerdictInFirstPaint(page: Page, address: string): Promise<void> {
  await page.addInitScript(() => {
    const found = new MutationObserver(() => {
      const headline = document.querySelector('main [role=status] strong');
      if (!headline) return;
      found.disconnect();
      const { top, bottom } = headline.getBoundingClientRect();
      if (top >= 0 && bottom <= innerHeight) performance.mark('verdict-in-sight');
    });
    found.observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  const painted = await firstContentfulPaint(page);
  const seen = await page.evaluate(
    () => performance.getEntriesByName('verdict-in-sight')[0]?.startTime ?? Infinity,
  );
  if (seen > painted) {
    throw new Error(`The popup's first paint, after ${painted} ms, does not show the verdict yet.`);
  }
}
