import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import ScenarioBar from '../../../components/scenarios/ScenarioBar.svelte';
import { putRaw } from '../../integration/support/raw-database.ts';
import { valueOf } from '../../integration/support/results.ts';
import { expectAccessible } from './accessibility.ts';
import { downloads } from './downloads.ts';
import { openView, scenarioNamed } from './view.ts';

const button = (name: string) => page.getByRole('button', { name });
const row = (name: string) => page.getByRole('listitem', { name });
const names = () =>
  page
    .getByRole('list', { name: 'Scenarios' })
    .getByRole('listitem')
    .elements()
    .map((item) => item.getAttribute('aria-label'));

/** The dialog as the bar opens it, over these scenarios. */
async function showDialog(...stored: readonly string[]) {
  const view = await openView();
  const { add, draft, scenarios, settings } = view;
  for (const name of stored) await add(scenarioNamed(name));
  await scenarios.watch();
  await expect.poll(() => scenarios.loaded).toBe(true);
  await render(ScenarioBar, { draft, scenarios, settings });
  await button('Scenarios').click();
  await expect.element(page.getByRole('dialog', { name: 'Scenarios' })).toBeVisible();
  return view;
}

async function choose(scenario: string, action: string) {
  await row(scenario).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

describe('the list of scenarios', () => {
  it('opens the scenario whose row is pressed, and closes', async () => {
    const { draft } = await showDialog('Codes', 'Passkeys');
    await button('Codes').click();
    expect(draft.content.name).toBe('Codes');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await button('Scenarios').click();
    await expect.element(row('Codes')).toHaveAttribute('aria-current', 'true');
    await expect.element(row('Passkeys')).not.toHaveAttribute('aria-current');
  });

  it('shows edition and numbers of each', async () => {
    await showDialog('Codes');
    await expect.element(row('Codes')).toMatchTextContent(/2024 multi-factor \(best practice\)/);
    await expect.element(row('Codes')).toMatchTextContent(/25 · 20\/5\/5\/0/);
    await expect
      .element(page.getByTitle(/^Required level 25: Credentials .* 20, SMS 5, Email 5, Ubiqu 0$/))
      .toBeVisible();
  });

  it('tells that unsaved numbers are one undo away', async () => {
    const { draft } = await showDialog('Codes');
    draft.type({ level: true }, '999');
    await button('Codes').click();
    await expect.element(page.getByRole('status')).toMatchTextContent(/^Undo brings back/);
    await button('Undo').click();
    expect(draft.policy.requiredLevel).toBe(999);
  });

  it('searches names, whatever their case and accents, and counts', async () => {
    await showDialog('Één stap', 'Codes', 'Passkeys');
    await expect.element(page.getByText('3 scenarios')).toBeVisible();
    await userEvent.keyboard('een');
    await expect.element(page.getByText('1 of 3')).toBeVisible();
    expect(names()).toEqual(['Één stap']);
    await page.getByRole('searchbox').fill('nothing like it');
    await expect
      .element(page.getByText('No scenario has “nothing like it” in its name or notes.'))
      .toBeVisible();
  });

  it('sorts by last change, name or creation', async () => {
    const { listed, repository } = await showDialog('B', 'C', 'A');
    const b = listed('B');
    await valueOf(repository.save(b.id, { ...b, notes: 'changed' }, b.revision));
    await expect.poll(names).toEqual(['B', 'A', 'C']);
    const sort = page.getByRole('combobox', { name: 'Sort by' });
    await sort.selectOptions('Name');
    await expect.poll(names).toEqual(['A', 'B', 'C']);
    await sort.selectOptions('Created');
    await expect.poll(names).toEqual(['A', 'C', 'B']);
  });

  it('shows what another tab saves while it is open', async () => {
    const { add } = await showDialog('Mine');
    await add(scenarioNamed('From elsewhere'));
    await expect.element(row('From elsewhere')).toBeVisible();
  });

  it('renames', async () => {
    await showDialog('Codes');
    await choose('Codes', 'Rename');
    const name = page.getByRole('textbox', { name: 'Name' });
    await expect.element(name).toHaveValue('Codes');
    await userEvent.keyboard('Codes by mail{Enter}');
    await expect.element(row('Codes by mail')).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent('Renamed to “Codes by mail”.');
  });

  it('duplicates under a free name', async () => {
    await showDialog('Codes', 'Codes (2)');
    await choose('Codes', 'Duplicate');
    await expect.element(row('Codes (3)')).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent('Copied to “Codes (3)”.');
  });

  it('deletes, and takes that back by keyboard alone', async () => {
    const { repository } = await showDialog('Codes');
    await choose('Codes', 'Delete');
    await expect.element(page.getByRole('status')).toHaveTextContent('Deleted “Codes”.');
    await expect.element(row('Codes')).not.toBeInTheDocument();
    await expect.element(button('Undo delete')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(row('Codes')).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent('“Codes” is back.');
    expect(await valueOf(repository.list())).toMatchObject({ scenarios: [{ name: 'Codes' }] });
  });

  it('still offers to take a deletion back when it is closed', async () => {
    await showDialog('Codes', 'Passkeys');
    await choose('Codes', 'Delete');
    await expect.element(button('Undo delete')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await button('Undo delete').click();
    await button('Scenarios').click();
    await expect.element(row('Codes')).toBeVisible();
  });

  it('has one live region, however many dialogs are open', async () => {
    await showDialog('Codes');
    const regions = () => page.getByRole('status').elements().length;
    expect(regions()).toBe(1);
    await choose('Codes', 'Rename');
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
    expect(regions()).toBe(1);
    await button('Cancel').click();
    await expect.poll(regions).toBe(1);
  });

  it('exports one by its name and all by the day', async () => {
    await showDialog('Codes', 'Passkeys, één voor allen');
    const files = downloads();
    await choose('Passkeys, één voor allen', 'Export');
    await button('Export all').click();
    const saved = await Promise.all(files);
    expect(saved.map(({ name }) => name)).toEqual([
      'passkeys-één-voor-allen.json',
      expect.stringMatching(/^grip-scenarios-\d{4}-\d\d-\d\d\.json$/),
    ]);
    const all: unknown = JSON.parse(saved[1]?.text ?? '');
    expect(all).toMatchObject({ scenarios: { length: 2 } });
  });

  it('starts a new one', async () => {
    const { draft, listed, scenarios } = await showDialog('Codes');
    scenarios.open(listed('Codes'));
    await button('New').click();
    expect(draft.base.scenario).toBeNull();
    await expect.element(page.getByText('New scenario')).toBeVisible();
  });

  it('teaches where there are none', async () => {
    const { draft } = await showDialog();
    draft.loadEdition('v3-two-factor');
    await expect.element(page.getByText('No scenarios yet.')).toBeVisible();
    await expect.element(button('Export all')).toBeDisabled();
    await page.getByRole('button', { name: 'Start from KPN’s 2024 standard' }).click();
    expect(draft.edition.id).toBe('v1-standard');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  it('mentions records that cannot be read', async () => {
    const { databaseName, add } = await showDialog('Codes');
    await putRaw(databaseName, [{ id: 'x' }, { id: 'y', name: 'Y' }]);
    await add(scenarioNamed('Wakes the list'));
    await expect
      .element(page.getByText('2 stored scenarios cannot be read; they were left where they are.'))
      .toBeVisible();
  });

  it('is accessible, empty and filled', async () => {
    const { add, settings } = await showDialog();
    await expectAccessible(settings);
    await add(scenarioNamed('Codes'));
    await expect.element(row('Codes')).toBeVisible();
    await row('Codes').getByRole('button', { name: 'More' }).click();
    await expectAccessible(settings);
  });

  it('is usable with 10 000: a hundred rows at first, more on scrolling', async () => {
    const view = await openView();
    const { draft, repository, scenarios, settings } = view;
    const many = Array.from({ length: 10_000 }, (_, index) => scenarioNamed(`Scenario ${index}`));
    await valueOf(repository.importAll(many));
    await scenarios.watch();
    await expect.poll(() => scenarios.list.length, { timeout: 20_000 }).toBe(10_000);
    await render(ScenarioBar, { draft, scenarios, settings });
    await button('Scenarios').click();
    await expect.element(page.getByText('10,000 scenarios')).toBeVisible();
    await page.getByRole('combobox', { name: 'Sort by' }).selectOptions('Name');
    const list = page.getByRole('list', { name: 'Scenarios' }).element();
    expect(names().slice(0, 3)).toEqual(['Scenario 0', 'Scenario 1', 'Scenario 2']);
    expect(names()).toHaveLength(100);
    list.scrollTop = list.scrollHeight;
    const { scrollTop } = list;
    await expect.poll(() => names().length).toBe(200);
    expect(list.scrollTop).toBe(scrollTop);
    await page.getByRole('searchbox').fill('scenario 999');
    await expect.element(page.getByText('19 of 10,000')).toBeVisible();
    expect(page.getByRole('list', { name: 'Scenarios' }).element().scrollTop).toBe(0);
  });
});
