import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { chromium, type Page } from 'playwright';

import type * as Autofill from '../lib/autofill/index.ts';
import { chromiumArguments, chromiumPath } from './browsers.ts';
import { finderScript } from './finder-script.ts';

/** What takes a code on each page, as CSS selectors. */
interface Labels {
  readonly pages: Readonly<Record<string, Readonly<Record<'authenticator' | 'email', string[]>>>>;
}

interface Count {
  found: number;
  all: number;
  wrong: number;
  otherChannel: number;
}

const usage = `Usage: npm run forms -- FOLDER [--verbose]

Runs the finder of code fields over saved pages in Chromium and compares with FOLDER/labels.json: how
many of the labelled inputs it finds, and how many others it takes for one.`;

/** Compares one page; runs in the browser. */
function compare({ authenticator, email }: Labels['pages'][string]): Count & { lines: string[] } {
  const { findCodeFields } = (globalThis as unknown as { autofill: typeof Autofill }).autofill;
  const expected = (selectors: string[]) =>
    selectors.map((selector) => document.querySelector<HTMLInputElement>(selector));
  const byApp = expected(authenticator);
  const byMail = expected(email);
  const fields = findCodeFields(document);
  const found = fields.flatMap(({ inputs, channel }) =>
    inputs.map((input) => ({ input, channel })),
  );
  const inputs = found.map(({ input }) => input);
  const isWrong = ({ input, channel }: (typeof found)[number]) =>
    !byApp.includes(input) && !(byMail.includes(input) && channel === 'email');
  const missed = byApp.filter((input) => input !== null && !inputs.includes(input));
  const told = ({ id, name }: HTMLInputElement) => id || name || '?';
  return {
    found: byApp.length - missed.length,
    all: byApp.length,
    wrong: found.filter(isWrong).length,
    otherChannel: found.filter(
      ({ input, channel }) => byApp.includes(input) && channel !== 'authenticator',
    ).length,
    lines: [
      ...missed.map((input) => `missed ${input ? told(input) : '?'}`),
      ...fields.map(
        ({ inputs: [first, ...more], channel, score, reasons }) =>
          `found ${told(first)} +${more.length} ${channel} ${score} ` +
          reasons.map(({ signal, points }) => `${signal} ${points}`).join(', '),
      ),
      ...found.filter(isWrong).map(({ input }) => `WRONG ${told(input)}`),
    ],
  };
}

async function onPage(page: Page, file: string, script: string, labels: Labels['pages'][string]) {
  await page.goto(pathToFileURL(file).href, { waitUntil: 'domcontentloaded' });
  await page.evaluate(script);
  return page.evaluate(compare, labels);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { verbose: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  const [folder] = positionals;
  if (folder === undefined || values.help) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const labels = JSON.parse(await readFile(join(folder, 'labels.json'), 'utf8')) as Labels;
  const script = await finderScript();
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumArguments],
  });
  const sum: Count = { found: 0, all: 0, wrong: 0, otherChannel: 0 };
  try {
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    for (const [name, expected] of Object.entries(labels.pages)) {
      const count = await onPage(page, resolve(folder, name), script, expected);
      for (const key of ['found', 'all', 'wrong', 'otherChannel'] as const) sum[key] += count[key];
      if (values.verbose && count.lines.length > 0)
        console.log(`${name}\n  ${count.lines.join('\n  ')}`);
    }
  } finally {
    await browser.close();
  }
  console.log(
    `${Object.keys(labels.pages).length} pages: ${sum.found} of ${sum.all} code inputs found, ` +
      `${sum.wrong} wrong inputs (emailed codes count unless marked as such); ` +
      `${sum.otherChannel} found under another channel.`,
  );
}

if (import.meta.main) await main();
