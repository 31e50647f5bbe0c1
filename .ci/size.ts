import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { firstLoad, lazyLoad, type FirstLoadFile } from './first-load.ts';

const build = '.output/chrome-mv3';
const page = 'popup.html';

/** What the popup, both tabs in it, may load before it runs: it opens at every click. */
const budgetBytes = 80_000;

/** What the tab Codes may load on top of that before its first code: the database and otplib are half. */
const codesBudgetBytes = 88_000;

/** What is put into a page that is looked into; what fills it comes with the code. */
const inPage = { path: 'autofill.js', budgetBytes: 12_000 };

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
  const codesSum = list(
    await lazyLoad(build, page, 'CodesTab'),
    `more before the first code, when the tab Codes is opened (budget ${kilobytes(codesBudgetBytes).trim()})`,
  );
  const script = gzipSync(await readFile(join(build, inPage.path)), { level: 9 }).byteLength;
  const limit = kilobytes(inPage.budgetBytes).trim();
  console.log(`${kilobytes(script)}  ${inPage.path}, put into pages, gzip (budget ${limit})\n`);
  const over = [sum - budgetBytes, codesSum - codesBudgetBytes, script - inPage.budgetBytes];
  if (over.every((bytes) => bytes <= 0)) return 0;
  console.error(`Over budget by ${Math.max(...over)} bytes: load the largest of these later.`);
  return 1;
}

process.exitCode = await main();
