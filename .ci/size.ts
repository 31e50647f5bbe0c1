import { existsSync } from 'node:fs';

import { firstLoad, lazyLoad, type FirstLoadFile } from './first-load.ts';

const build = '.output/chrome-mv3';
const page = 'popup.html';

/** What the popup, both tabs in it, may load before it runs: it opens at every click. */
const budgetBytes = 80_000;

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
const sumOf = (files: readonly FirstLoadFile[]): number =>
  files.reduce((total, { gzipBytes }) => total + gzipBytes, 0);

function list(files: readonly FirstLoadFile[], what: string): number {
  for (const { path, gzipBytes } of files) console.log(`${kilobytes(gzipBytes)}  ${path}`);
  const sum = sumOf(files);
  console.log(`${kilobytes(sum)}  ${what}\n`);
  return sum;
}

async function main(): Promise<number> {
  if (!existsSync(build)) {
    console.error(`No build at ${build}. Run "npm run build" first.`);
    return 1;
  }
  const budget = kilobytes(budgetBytes).trim();
  const sum = list(
    await firstLoad(build, page),
    `first load of the popup with both tabs, gzip (budget ${budget})`,
  );
  list(
    await lazyLoad(build, page, 'CodesTab'),
    'more before the first code, when the tab Codes is opened (no budget: its time has a limit)',
  );
  if (sum <= budgetBytes) return 0;
  console.error(`Over budget by ${sum - budgetBytes} bytes: load the largest of these later.`);
  return 1;
}

process.exitCode = await main();
