import { build } from 'vite';

import type { LaunchedExtension } from '../../.ci/launch-extension.ts';
import { barePage } from './bench-folder.ts';
import type { Limit, Row } from './row.ts';
import type { VaultTimes } from './vault.bench.ts';

/** Unlocking, importing and making codes, in a page of the extension. */
export async function vault({ context, origin }: LaunchedExtension): Promise<readonly Row[]> {
  const page = await context.newPage();
  await page.goto(origin + barePage);
  await page.evaluate(await bundled());
  const unlock = await page.evaluate(() => (globalThis as unknown as Bundle).bench.benchUnlock());
  const imported = await page.evaluate(() =>
    (globalThis as unknown as Bundle).bench.benchImport(10_000),
  );
  const codes = await page.evaluate(() => (globalThis as unknown as Bundle).bench.benchCodes());
  await page.close();
  return [
    rowOf('Vault: unlocking, against bare Argon2id', unlock, 1.1),
    rowOf('Vault: import of 10 000 accounts, against encrypting them', imported, 2),
    // 90 % of the throughput is 1/0.9 of the time.
    rowOf('Codes, against bare otplib', codes, 1 / 0.9),
  ];
}

/** What the bundle leaves behind in the page. */
interface Bundle {
  readonly bench: {
    readonly benchUnlock: () => Promise<VaultTimes>;
    readonly benchImport: (count: number) => Promise<VaultTimes>;
    readonly benchCodes: () => Promise<VaultTimes>;
  };
}

/** One script with the vault, its database and the stopwatch, made in memory. */
async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2024',
      lib: { entry: 'test/bench/vault.bench.ts', formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('Vite made no bundle.');
  return output.output[0].code;
}

function rowOf(name: string, { oursMs, baselineMs, detail }: VaultTimes, bound: number): Row {
  const limit: Limit = { on: 'ratio', kind: 'at-most', bound: Math.round(bound * 100) / 100 };
  const ratio = oursMs / baselineMs;
  return { name, unit: 'ms', ours: oursMs, baseline: baselineMs, ratio, limit, detail };
}
