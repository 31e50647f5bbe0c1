import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import ScenarioBar from '../../../components/scenarios/ScenarioBar.svelte';
import { valueOf } from '../../integration/support/results.ts';
import { expectAccessible } from './accessibility.ts';
import { openView, scenarioNamed } from './view.ts';

const level = { level: true } as const;
const button = (name: string) => page.getByRole('button', { name });

/** Two tabs with one scenario: the other one acts, then this one saves 30. */
async function collide(there: 'saves' | 'deletes') {
  const here = await openView();
  const other = await openView(here.databaseName);
  const stored = await here.add(scenarioNamed('Codes'));
  here.scenarios.open(stored);
  here.draft.type(level, '30');
  here.draft.type({ method: 'sms' }, '10');
  if (there === 'saves') {
    other.scenarios.open(stored);
    other.draft.type(level, '40');
    other.draft.annotate('From the other tab');
    await other.scenarios.save();
  } else await other.scenarios.remove(stored);
  const { draft, scenarios, settings } = here;
  await render(ScenarioBar, { draft, scenarios, settings });
  await scenarios.save();
  const levels = async () =>
    (await valueOf(here.repository.list())).scenarios
      .map(({ name, policy }) => `${name}: ${policy.requiredLevel}`)
      .sort();
  return { ...here, levels };
}

describe('a scenario that was changed in another tab', () => {
  it('shows what differs, side by side', async () => {
    await collide('saves');
    const dialog = page.getByRole('dialog', { name: 'Changed in another tab' });
    await expect.element(dialog).toMatchTextContent(/“Codes” was saved in another tab on /);
    await expect.element(dialog.getByRole('row').first()).toBeVisible();
    expect(
      dialog
        .getByRole('row')
        .elements()
        .map((row) => Array.from(row.children, (cell) => cell.textContent)),
    ).toEqual([
      ['What differs', 'Mine', 'Theirs'],
      ['Required level', '30', '40'],
      ['SMS', '10', '5'],
      ['Notes', '—', 'From the other tab'],
    ]);
  });

  it('keeps mine', async () => {
    const { levels, scenarios } = await collide('saves');
    await button('Keep mine').click();
    await expect.poll(levels).toEqual(['Codes: 30']);
    await expect.poll(() => scenarios.conflict).toBeNull();
  });

  it('keeps theirs, and undo brings mine back', async () => {
    const { draft, levels } = await collide('saves');
    await button('Keep theirs').click();
    expect(draft.policy.requiredLevel).toBe(40);
    expect(draft.unsaved).toBe(false);
    expect(await levels()).toEqual(['Codes: 40']);
    await button('Undo').click();
    expect(draft.policy.requiredLevel).toBe(30);
  });

  it('saves mine as a copy', async () => {
    const { draft, levels, scenarios } = await collide('saves');
    await scenarios.watch();
    await expect.poll(() => scenarios.list.length).toBe(1);
    await button('Save mine as a copy').click();
    await expect.poll(levels).toEqual(['Codes (2): 30', 'Codes: 40']);
    await expect.poll(() => draft.content.name).toBe('Codes (2)');
  });

  it('decides nothing on Escape', async () => {
    const { draft, levels } = await collide('saves');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(draft.policy.requiredLevel).toBe(30);
    expect(draft.unsaved).toBe(true);
    expect(await levels()).toEqual(['Codes: 40']);
  });

  it('is accessible', async () => {
    const { settings } = await collide('saves');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(settings);
  });
});

describe('a scenario that was deleted in another tab', () => {
  it('is saved as new', async () => {
    const { levels } = await collide('deletes');
    const dialog = page.getByRole('dialog', { name: 'Deleted in another tab' });
    await expect.element(dialog).toMatchTextContent(/“Codes” is no longer stored/);
    await button('Save as new').click();
    await expect.poll(levels).toEqual(['Codes: 30']);
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it('leaves the numbers on the page when it is closed', async () => {
    const { draft, levels } = await collide('deletes');
    await button('Close').last().click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(draft.policy.requiredLevel).toBe(30);
    expect(draft.base.scenario).toBeNull();
    expect(await levels()).toEqual([]);
  });
});
