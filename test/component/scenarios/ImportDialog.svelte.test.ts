import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import ImportDialog from '../../../components/scenarios/ImportDialog.svelte';
import { formatScenarios } from '../../../lib/scenarios/file-format.ts';
import { shareFragment } from '../../../lib/scenarios/share-link.ts';
import mixed from '../../fixtures/scenario-files/mixed.json?raw';
import { valueOf } from '../../integration/support/results.ts';
import { expectAccessible } from './accessibility.ts';
import { openView, scenarioNamed } from './view.ts';

async function showDialog({ compact = false } = {}) {
  const view = await openView();
  const { draft, scenarios } = view;
  const closed: ('closed' | 'opened')[] = [];
  await render(ImportDialog, {
    draft,
    scenarios,
    compact,
    onclose: () => closed.push('closed'),
    onopened: () => closed.push('opened'),
  });
  return { ...view, closed };
}

const fileField = () => page.getByLabelText('Choose a file');
const status = () => page.getByRole('status').last();
const jsonFile = (text: string) => new File([text], 'scenarios.json', { type: 'application/json' });

async function paste(text: string) {
  await page.getByRole('textbox', { name: 'Link or file content' }).fill(text);
  await page.getByRole('button', { name: 'Read text' }).click();
}

describe('importing', () => {
  it('adds what a chosen file holds, and is done', async () => {
    const { closed, repository, scenarios } = await showDialog();
    const text = formatScenarios([scenarioNamed('A'), scenarioNamed('B')]);
    await userEvent.upload(fileField(), jsonFile(text));
    await expect.poll(() => closed).toEqual(['closed']);
    expect(scenarios.notice).toMatchObject({ code: 'imported', count: 2 });
    const { scenarios: stored } = await valueOf(repository.list());
    expect(stored.map(({ name }) => name).sort()).toEqual(['A', 'B']);
  });

  it('keeps the good part of a file and lists the rest: entry, field and reason', async () => {
    const { closed, repository } = await showDialog();
    await userEvent.upload(fileField(), jsonFile(mixed));
    await expect
      .element(status())
      .toMatchTextContent(/^2 scenarios imported\. 4 entries were refused:/);
    for (const line of [
      /Entry 2, “A slip of the hand” note No field of a scenario has this name/,
      /Entry 3, “Points in words” policy\.methods\[0\]\.points Must be a whole number, but is "twenty"\./,
      /Entry 4 Must be a scenario, but is a text\./,
      /Entry 5 name Is missing\./,
      /edition Must be a text, but is a number\./,
      /createdAtMs Must be a number, but is a text\./,
    ]) {
      await expect.element(status()).toMatchTextContent(line);
    }
    expect(closed).toEqual([]);
    expect((await valueOf(repository.list())).scenarios).toHaveLength(2);
  });

  it.each([
    ['', 'The file is empty.'],
    ['{\n  "format": ', 'breaks off at line 2, column 13'],
    ['{\n  "format" 1', 'line 2, column 12 cannot be read'],
    ['{"format":"grip-simulator/scenarios","version":2}', 'The file has version 2;'],
    ['{"requiredLevel":25,"methods":[]}', 'settings without a scenario around them'],
    ['[]', 'it holds a list'],
  ])('refuses the file %j: what, where, what to do', async (text, reason) => {
    const { closed } = await showDialog();
    await userEvent.upload(fileField(), jsonFile(text));
    await expect.element(status()).toMatchTextContent(reason);
    expect(closed).toEqual([]);
  });

  it('refuses a file that is too large without reading it', async () => {
    const { scenarios } = await showDialog();
    const file = {
      size: 4_000_000_000,
      text: () => Promise.reject(new Error('read')),
    } as unknown as Blob;
    await scenarios.importBlob(file);
    await expect
      .element(status())
      .toMatchTextContent('The file has 4,000 MB; at most 20 MB can be read.');
  });

  it('says so where the browser does not hand over the file', async () => {
    const { scenarios } = await showDialog();
    const refuse = () => Promise.reject(new DOMException('', 'NotReadableError'));
    await scenarios.importBlob({ size: 1, arrayBuffer: refuse } as unknown as Blob);
    await expect.element(status()).toMatchTextContent('The browser could not read the file.');
  });

  it('reads a file that an editor saved as UTF-16', async () => {
    const { scenarios, repository } = await showDialog();
    const text = `\uFEFF${formatScenarios([scenarioNamed('Één')])}`;
    await scenarios.importBlob(new Blob([Uint16Array.from(text, (unit) => unit.charCodeAt(0))]));
    expect(await valueOf(repository.list())).toMatchObject({ scenarios: [{ name: 'Één' }] });
  });

  it('takes the content of a file as text', async () => {
    const { closed, repository } = await showDialog();
    await paste(`\n${formatScenarios([scenarioNamed('Pasted')])}`);
    await expect.poll(() => closed).toEqual(['closed']);
    expect(await valueOf(repository.list())).toMatchObject({ scenarios: [{ name: 'Pasted' }] });
  });

  it('opens a pasted link as an unsaved draft', async () => {
    const { closed, draft, repository } = await showDialog();
    const fragment = await valueOf(Promise.resolve(shareFragment(scenarioNamed('Shared', 30))));
    await paste(`See https://grip.example/simulator/${fragment}.`);
    await expect.poll(() => closed).toEqual(['opened']);
    expect(draft.content).toMatchObject({ name: 'Shared', policy: { requiredLevel: 30 } });
    expect(draft.unsaved).toBe(true);
    expect((await valueOf(repository.list())).scenarios).toEqual([]);
  });

  it.each([
    ['', 'Paste a link or the content of a file first.'],
    ['https://grip.example/', 'This is neither a link with a scenario'],
    ['https://grip.example/#s=WzEsIkEi', 'The end of the link is missing.'],
    ['https://grip.example/#s=e30', 'The link is damaged'],
    ['#s=WzksIkEiLCJjdXN0b20iLDI1LFtdLCIiXQ', 'The link has version 9;'],
    ['#s=WzEsIiIsImN1c3RvbSIsMCxbXSwiIl0', 'policy.requiredLevel Must be 1 or more'],
  ])('refuses the text %j: what and what to do', async (text, reason) => {
    const { closed } = await showDialog();
    await paste(text);
    await expect.element(page.getByRole('dialog')).toMatchTextContent(reason);
    expect(closed).toEqual([]);
  });

  it('takes a dropped file, and one at a time', async () => {
    const { closed, repository } = await showDialog();
    const drop = (...files: readonly File[]) => {
      const dataTransfer = new DataTransfer();
      for (const file of files) dataTransfer.items.add(file);
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const file = jsonFile(formatScenarios([scenarioNamed('Dropped')]));
    expect(drop(file, file)).toBe(true);
    await expect.element(page.getByText(/^One file at a time/)).toBeVisible();
    expect(drop(file)).toBe(true);
    await expect.poll(() => closed).toEqual(['closed']);
    expect(await valueOf(repository.list())).toMatchObject({ scenarios: [{ name: 'Dropped' }] });
  });

  it('warns in the popup that it may close', async () => {
    await showDialog({ compact: true });
    await expect.element(page.getByText(/^If this small window closes/)).toBeVisible();
  });

  it('is accessible with a report', async () => {
    const { settings } = await showDialog();
    await paste(mixed);
    await expect.element(page.getByText('Entry 4')).toBeVisible();
    await expectAccessible(settings);
  });
});
