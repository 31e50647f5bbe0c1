import type { Page } from 'playwright';

import { finderScript } from '../../.ci/finder-script.ts';
import type { LaunchedExtension } from '../../.ci/launch-extension.ts';
import type * as Autofill from '../../lib/autofill/index.ts';
import type { Row } from './row.ts';
import { median, spread } from './statistics.ts';

const rounds = 60;

/** Pages of 10 000 elements with one code field among the rest. */
const pages = {
  'a page of 10 000 elements, 60 of them inputs': { filler: 9_880, inputs: 60 },
  'a page of 10 000 elements, half of them inputs': { filler: 0, inputs: 5_000 },
} as const;

interface Times {
  readonly find: number[];
  readonly walk: number[];
}

/** Finding the code field of a large page, against one walk over it that measures its inputs. */
export async function finder({ context }: LaunchedExtension): Promise<readonly Row[]> {
  const page = await context.newPage();
  await page.evaluate(await finderScript());
  const rows: Row[] = [];
  for (const [name, size] of Object.entries(pages))
    rows.push(rowOf(name, await measured(page, size)));
  await page.close();
  return rows;
}

const measured = (page: Page, size: { filler: number; inputs: number }): Promise<Times> =>
  page.evaluate(findInTurns, { ...size, rounds });

/** Runs in the page. */
function findInTurns(size: { filler: number; inputs: number; rounds: number }): Times {
  const { findCodeFields } = (globalThis as unknown as { autofill: typeof Autofill }).autofill;
  const words = ['name', 'street', 'city', 'postcode', 'phone', 'company', 'note', 'coupon_code'];
  const word = (index: number): string => words[index % words.length] ?? '';
  document.body.innerHTML = [
    ...Array.from({ length: size.filler / 2 }, (_, index) => `<p>Line ${index} <b>of text</b></p>`),
    ...Array.from(
      { length: size.inputs },
      (_, index) =>
        `<label>${word(index)}<input name="${word(index)}_${index}" maxlength="40"></label>`,
    ),
    '<form><label>Verification code <input name="otp" maxlength="6"></label></form>',
  ].join('');

  // The page is laid out: neither pays for that.
  document.body.getBoundingClientRect();
  const times: Times = { find: [], walk: [] };
  const timed = (list: number[], work: () => void): void => {
    const start = performance.now();
    work();
    list.push(performance.now() - start);
  };
  for (let round = 0; round < size.rounds; round += 1) {
    timed(times.walk, () => {
      for (const element of document.querySelectorAll('*')) {
        if (element.localName === 'input') element.getBoundingClientRect();
      }
    });
    timed(times.find, () => {
      if (findCodeFields(document).length !== 1) throw new Error('The code field was not found');
    });
  }
  return times;
}

function rowOf(name: string, { find, walk }: Times): Row {
  const ours = median(find);
  const baseline = median(walk);
  return {
    name: `Finding the code field on ${name}`,
    unit: 'ms',
    ours,
    baseline,
    ratio: ours / baseline,
    limit: { on: 'ratio', kind: 'at-most', bound: 2 },
    detail: `${spread(find)} against ${spread(walk)}`,
  };
}
