import { existsSync } from 'node:fs';

import { firstLoad } from './first-load.ts';

const build = '.output/chrome-mv3';
const page = 'popup.html';

/** What the popup may load before it runs: it opens at every click, on slow machines too. */
const budgetBytes = 70_000;

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;

async function main(): Promise<number> {
  if (!existsSync(build)) {
    console.error(`No build at ${build}. Run "npm run build" first.`);
    return 1;
  }
  const files = await firstLoad(build, page);
  const sum = files.reduce((total, { gzipBytes }) => total + gzipBytes, 0);
  for (const { path, gzipBytes } of files) console.log(`${kilobytes(gzipBytes)}  ${path}`);
  console.log(
    `${kilobytes(sum)}  first load of the popup, gzip (budget ${kilobytes(budgetBytes).trim()})`,
  );
  if (sum <= budgetBytes) return 0;
  console.error(`Over budget by ${sum - budgetBytes} bytes: load the largest of these later.`);
  return 1;
}

process.exitCode = await main();
