import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { frozenBuildsVariable } from '../e2e/support/builds.ts';
import { Arena } from '../e2e/support/filling/arena.ts';
import { codeField, page } from '../e2e/support/filling/attack-pages.ts';
import type { Row } from './row.ts';
import { median, spread } from './statistics.ts';

const rounds = 12;
const warmUp = 2;
const host = 'acme.localhost';

/** From the wish to fill, as the background hears it, to the code in the field of a page at rest. */
export async function shortcut(extension: string): Promise<Row> {
  const builds = await mkdtemp(join(tmpdir(), 'grip-bench-'));
  await cp(extension, join(builds, 'chromium'), { recursive: true });
  process.env[frozenBuildsVariable] = builds;
  const arena = await Arena.create('chromium');
  try {
    return rowOf(await timesOf(arena));
  } finally {
    await arena.close();
    await rm(builds, { recursive: true, force: true });
  }
}

async function timesOf(arena: Arena): Promise<number[]> {
  arena.sites.put('/field', page(codeField));
  await arena.setUp({
    uri: 'otpauth://totp/ACME:ann?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=ACME',
    sites: [arena.sites.page(host)],
  });
  const site = await arena.open(host, '/field');
  const times: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    // Enough of the code's time is left: no fill waits for the next one.
    await arena.leave(20_000, 30);
    await site.surface.evaluate(() => {
      const input = document.querySelector('input');
      if (input === null) throw new Error('No field');
      input.value = '';
      const world = globalThis as unknown as { filledAtMs: number };
      world.filledAtMs = 0;
      const now = (): number => performance.timeOrigin + performance.now();
      input.oninput = () => void (world.filledAtMs = now());
    }, null);
    const startMs = performance.timeOrigin + performance.now();
    const outcome = await arena.fill(site);
    const filledAtMs = await site.surface.evaluate(
      () => (globalThis as unknown as { filledAtMs: number }).filledAtMs,
      null,
    );
    if (filledAtMs === 0) throw new Error(`Nothing was filled: ${JSON.stringify(outcome)}`);
    if (round >= 0) times.push(filledAtMs - startMs);
  }
  return times;
}

const rowOf = (times: readonly number[]): Row => ({
  name: 'Pages: from the wish to fill to the code in its field',
  unit: 'ms',
  ours: median(times),
  baseline: null,
  ratio: null,
  limit: { on: 'ours', kind: 'at-most', bound: 150 },
  detail: `${spread(times)} of ${times.length} fills`,
});
