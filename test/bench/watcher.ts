import type { CDPSession, Page } from 'playwright';

import { finderScript, scriptOf } from '../../.ci/finder-script.ts';
import type { LaunchedExtension } from '../../.ci/launch-extension.ts';
import type * as Autofill from '../../lib/autofill/index.ts';
import type * as Watching from '../../lib/in-page/watch-for-fields.ts';
import type { Row } from './row.ts';
import { median, quantile, spread } from './statistics.ts';

const rounds = 4;
const windowMs = 4000;
/** A page that changes all the time: so many elements, and a change every few milliseconds. */
const elements = 10_000;
const changeEveryMs = 5;

interface Watched {
  autofill: typeof Autofill;
  watching: typeof Watching;
  slicesMs: number[];
}

/** What the watcher costs on a page that never rests, against the same page without it, in turns. */
export async function watcher({ context }: LaunchedExtension): Promise<readonly Row[]> {
  const script = [
    await finderScript(),
    await scriptOf('lib/in-page/watch-for-fields.ts', 'watching'),
  ].join('\n');
  const shares = { idle: [] as number[], watched: [] as number[] };
  const slicesMs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const kind of ['idle', 'watched'] as const) {
      const page = await context.newPage();
      await page.evaluate(script);
      await page.evaluate(changeAllTheTime, { elements, changeEveryMs });
      if (kind === 'watched') await page.evaluate(watch);
      shares[kind].push(await busyShare(page));
      if (kind === 'watched')
        slicesMs.push(...(await page.evaluate(() => (globalThis as unknown as Watched).slicesMs)));
      await page.close();
    }
  }
  const over = (median(shares.watched) - median(shares.idle)) * 100;
  return [
    {
      name: 'A page that changes all the time: time of the processor over the same page unwatched',
      unit: '%',
      ours: over,
      baseline: null,
      ratio: null,
      limit: { on: 'ours', kind: 'at-most', bound: 1 },
      detail: `${spread(percent(shares.watched))} % against ${spread(percent(shares.idle))} %`,
    },
    {
      name: 'The same: the longest that a look holds the page up',
      unit: 'ms',
      ours: quantile(slicesMs, 1),
      baseline: null,
      ratio: null,
      limit: { on: 'ours', kind: 'at-most', bound: 50 },
      detail: `${slicesMs.length} slices of looks, ${spread(slicesMs)}`,
    },
  ];
}

const percent = (shares: readonly number[]): number[] => shares.map((share) => share * 100);

/** Share of a window in which the page's thread had a task. */
async function busyShare(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const before = await metrics(session);
  await page.waitForTimeout(windowMs);
  const after = await metrics(session);
  return (after.taskSeconds - before.taskSeconds) / (after.atSeconds - before.atSeconds);
}

async function metrics(session: CDPSession): Promise<{ taskSeconds: number; atSeconds: number }> {
  const { metrics: all } = await session.send('Performance.getMetrics');
  const value = (name: string): number => all.find((metric) => metric.name === name)?.value ?? 0;
  return { taskSeconds: value('TaskDuration'), atSeconds: value('Timestamp') };
}

/** Runs in the page. */
function changeAllTheTime(page: { elements: number; changeEveryMs: number }): void {
  const lines = Array.from({ length: page.elements }, (_, index) => `<p>Line ${index}</p>`);
  const field = '<label>Verification code <input name="otp" maxlength="6"></label>';
  document.body.innerHTML = field + lines.join('');
  const last = document.body.lastElementChild;
  let count = 0;
  setInterval(() => {
    count += 1;
    last?.replaceChildren(`Change ${count}`);
  }, page.changeEveryMs);
}

/** Runs in the page. */
function watch(): void {
  const world = globalThis as unknown as Watched;
  world.slicesMs = [];
  const whenIdle = requestIdleCallback;
  globalThis.requestIdleCallback = (work, options) =>
    whenIdle((deadline) => {
      const start = performance.now();
      work(deadline);
      world.slicesMs.push(performance.now() - start);
    }, options);
  function* look(): Generator<undefined, string> {
    const fields = yield* world.autofill.findInSteps(document);
    return fields.map(({ channel }) => channel).join();
  }
  world.watching.watchForFields(look, () => undefined);
}
