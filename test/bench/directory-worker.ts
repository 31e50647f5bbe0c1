import { statSync } from 'node:fs';
import { build } from 'vite';

import type { LaunchedExtension } from '../../.ci/launch-extension.ts';
import type { ReadingTimes } from './directory.bench.ts';
import type { DirectoryFiles } from './directory-file.ts';
import type { Row } from './row.ts';

/** A page outside the extension, whose worker may be made of a script that is not shipped. */
const address = 'http://localhost/bench';

/** Reading a directory in a worker of Chromium, against reading the bare file there. */
export async function directoryWorker(
  { context }: LaunchedExtension,
  files: DirectoryFiles,
): Promise<readonly Row[]> {
  const file = files.withUsers(1_000_000);
  const page = await context.newPage();
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><input type="file">' }),
  );
  await page.goto(address);
  await page.locator('input').setInputFiles(file);
  const { bareMs, filledMs, pageMs } = await page.evaluate(
    (script) =>
      new Promise<ReadingTimes>((resolve, reject) => {
        const worker = new Worker(URL.createObjectURL(new Blob([script])));
        worker.onmessage = ({ data }: MessageEvent<ReadingTimes>) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(document.querySelector('input')?.files?.[0]);
      }),
    await bundled(),
  );
  await page.close();
  const rate = (ms: number): number => statSync(file).size / 1000 / ms;
  const row = (name: string, ms: number): Row => ({
    ...{ name: `Directory in Chromium's worker, ${name}`, unit: 'MB/s', limit: null, detail: '' },
    ...{ ours: rate(ms), baseline: rate(bareMs), ratio: bareMs / ms },
  });
  return [
    {
      ...row('against the bare file', filledMs),
      limit: { on: 'ratio', kind: 'at-least', bound: 0.5 },
    },
    { ...row('as the page does', pageMs), detail: 'numbers judged, lists, shared numbers' },
  ];
}

/** One script with the reader and the stopwatch, made in memory. */
async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2024',
      lib: { entry: 'test/bench/directory.bench.ts', formats: ['iife'], name: 'bench' },
      rolldownOptions: { output: { inlineDynamicImports: true } },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('Vite made no bundle.');
  return output.output[0].code;
}
