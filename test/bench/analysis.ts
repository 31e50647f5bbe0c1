import { build } from 'vite';

import type { LaunchedExtension } from '../../.ci/launch-extension.ts';
import type { AnalyseRow } from './analyse.bench.ts';
import type { Row } from './row.ts';

/** The whole analysis against the naive model, both in Chromium. */
export async function analysis({ context }: LaunchedExtension): Promise<readonly Row[]> {
  const page = await context.newPage();
  await page.evaluate(await bundled());
  const rows = await page.evaluate(() => (globalThis as unknown as Bundle).bench.benchAnalyse());
  await page.close();
  return rows.map(rowOf);
}

/** What the bundle leaves behind in the page. */
interface Bundle {
  readonly bench: { readonly benchAnalyse: () => readonly AnalyseRow[] };
}

/** One script with the scorer, the naive model and the stopwatch, made in memory. */
async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2024',
      lib: { entry: 'test/bench/analyse.bench.ts', formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('Vite made no bundle.');
  return output.output[0].code;
}

function rowOf({ n, policy, ways, naiveMs, oursMs, judgedMs, ratio }: AnalyseRow): Row {
  return {
    name: `Analysis, ${n} methods: ${policy}`,
    unit: 'ms',
    ours: oursMs,
    baseline: naiveMs,
    ratio,
    limit: n === 16 ? { on: 'ratio', kind: 'at-least', bound: 5 } : null,
    detail: `${ways} ways; ${judgedMs.toFixed(1)} ms with grade and warnings`,
  };
}
