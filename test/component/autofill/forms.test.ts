import { expect, test } from 'vitest';

import { findCodeFields } from '../../../lib/autofill/index.ts';
import { inputsBelow } from '../../../lib/autofill/flat-tree.ts';
import { openedPage } from './opened-page.ts';

/** Pages as people meet them; `data-expect` names the channels that are right for an input. */
const pages = import.meta.glob<string>('../../fixtures/forms/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Pages that the finder reads wrongly; one that it reads after all must leave this list. */
const knownFailures: readonly string[] = [];

for (const [path, html] of Object.entries(pages)) {
  const name = path.replace(/^.*\/|\.html$/g, '');
  const read = knownFailures.includes(name) ? test.fails : test;
  read(`reads ${name}`, async () => {
    const page = await openedPage(html);
    const found = findCodeFields(page).flatMap(({ inputs, channel, reasons }) =>
      inputs.map((input) => ({ input, channel, reasons })),
    );
    const inputs = inputsBelow(page);
    const expected = inputs.filter(({ dataset }) => dataset.expect);

    const why = JSON.stringify(found.map(({ input, reasons }) => [nameOf(input), reasons]));
    expect(
      inputs.filter((input) => found.some((one) => one.input === input)).map(nameOf),
      why,
    ).toEqual(expected.map(nameOf));
    for (const { input, channel } of found) {
      expect(input.dataset.expect?.split('|'), nameOf(input)).toContain(channel);
    }
  });
}

const nameOf = ({ id, name, placeholder }: HTMLInputElement): string => id || name || placeholder;
