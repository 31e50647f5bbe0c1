import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import ScenarioBar from '../../../components/scenarios/ScenarioBar.svelte';
import { expectAccessible } from './accessibility.ts';
import { downloads } from './downloads.ts';
import { openView, scenarioNamed } from './view.ts';

const level = { level: true } as const;

async function showBar({ compact = false } = {}) {
  const view = await openView();
  const { draft, scenarios, settings } = view;
  const { component } = await render(ScenarioBar, { draft, scenarios, settings, compact });
  const requestSave = () => (component as { requestSave(): Promise<void> }).requestSave();
  return { ...view, requestSave };
}

const button = (name: string) => page.getByRole('button', { name });
const dialog = (name: string) => page.getByRole('dialog', { name });

describe('the scenario bar', () => {
  it('says that nothing is saved yet, and which numbers are unsaved', async () => {
    const { draft } = await showBar();
    await expect.element(page.getByText('New scenario')).toBeVisible();
    expect(page.getByText('unsaved').elements()).toHaveLength(0);
    draft.type(level, '25');
    await expect.element(page.getByText('unsaved')).toBeVisible();
  });

  it('shows the open scenario, whole in the tooltip where it is long', async () => {
    const { add, scenarios } = await showBar({ compact: true });
    const name = 'Best practice '.repeat(8).trim();
    const stored = await add(scenarioNamed(name));
    scenarios.open(stored);
    await expect.element(page.getByTitle(name)).toBeVisible();
    expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth);
  });

  it('undoes and redoes by button, and offers neither when there is nothing to', async () => {
    const { draft } = await showBar();
    await expect.element(button('Undo')).toBeDisabled();
    await expect.element(button('Redo')).toBeDisabled();
    draft.type(level, '25');
    await button('Undo').click();
    expect(draft.policy.requiredLevel).toBe(20);
    await button('Redo').click();
    expect(draft.policy.requiredLevel).toBe(25);
  });

  it('undoes and redoes by keys', async () => {
    const { draft } = await showBar();
    draft.type(level, '25');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(draft.policy.requiredLevel).toBe(20);
    await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(draft.policy.requiredLevel).toBe(25);
    await userEvent.keyboard('{Meta>}z{/Meta}');
    expect(draft.policy.requiredLevel).toBe(20);
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(draft.policy.requiredLevel).toBe(25);
  });

  it('asks for a name where saving needs one, suggests one and saves under it', async () => {
    const { draft, scenarios, repository, requestSave } = await showBar();
    await scenarios.watch();
    draft.type(level, '25');
    await requestSave();
    const name = dialog('Save as').getByRole('textbox', { name: 'Name' });
    await expect.element(name).toHaveValue('25 · 20/0/0/0');
    await expect.element(name).toHaveFocus();
    await userEvent.keyboard('With codes{Enter}');
    await expect.element(page.getByRole('status')).toHaveTextContent('Saved “With codes”.');
    await expect.element(page.getByText('With codes')).toBeVisible();
    expect(dialog('Save as').elements()).toHaveLength(0);
    expect(await repository.list()).toMatchObject({
      value: { scenarios: [{ name: 'With codes', policy: { requiredLevel: 25 } }] },
    });
  });

  it('saves an open scenario without a question', async () => {
    const { add, draft, scenarios, repository, requestSave } = await showBar();
    const stored = await add(scenarioNamed('Codes'));
    scenarios.open(stored);
    draft.type(level, '30');
    await requestSave();
    await expect.element(page.getByRole('status')).toHaveTextContent('Saved “Codes”.');
    expect(await repository.get(stored.id)).toMatchObject({
      value: { policy: { requiredLevel: 30 }, revision: 2 },
    });
  });

  it('takes "saved" back with the next change', async () => {
    const { add, draft, scenarios, requestSave } = await showBar();
    const stored = await add(scenarioNamed('Codes'));
    scenarios.open(stored);
    await requestSave();
    await expect.element(page.getByText('Saved “Codes”.')).toBeVisible();
    draft.type(level, '31');
    await expect.element(page.getByText('Saved “Codes”.')).not.toBeInTheDocument();
  });

  it('says what a name lacks and keeps the dialog open', async () => {
    await showBar();
    await button('Save as').click();
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('  ');
    await button('Save scenario').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Give the scenario a name.');
    await expect.element(name).toHaveAttribute('aria-invalid', 'true');
    await name.fill('Fine');
    await button('Save scenario').click();
    await expect.element(page.getByText('Saved “Fine”.')).toBeVisible();
  });

  it('suggests a name that no scenario has', async () => {
    const { add, draft, listed, scenarios } = await showBar();
    await scenarios.watch();
    await add(scenarioNamed('Codes'));
    await add(scenarioNamed('Codes (2)'));
    await expect.poll(() => scenarios.list.length).toBe(2);
    scenarios.open(listed('Codes'));
    draft.type(level, '30');
    await button('Save as').click();
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Codes (3)');
  });

  it('lets no field without a number be saved', async () => {
    const { draft } = await showBar();
    draft.type(level, 'x');
    await expect.element(button('Save as')).toBeDisabled();
  });

  it('exports the numbers on the page, saved or not', async () => {
    const { draft } = await showBar();
    const files = downloads();
    draft.type(level, '25');
    await button('Export').click();
    const [file] = await Promise.all(files);
    expect(file?.name).toBe('25-20-0-0-0.json');
    expect(JSON.parse(file?.text ?? '')).toMatchObject({
      format: 'grip-simulator/scenarios',
      scenarios: [{ name: '25 · 20/0/0/0', policy: { requiredLevel: 25 } }],
    });
  });

  it('puts sharing and export under "More" in the popup', async () => {
    await showBar({ compact: true });
    for (const name of ['Undo', 'Redo', 'Save as', 'Scenarios']) {
      await expect.element(button(name)).toBeVisible();
    }
    expect(button('Share').elements()).toHaveLength(0);
    await button('More').click();
    await expect.element(page.getByRole('menuitem', { name: 'Export' })).toBeVisible();
    await page.getByRole('menuitem', { name: 'Share' }).click();
    await expect.element(dialog('Share scenario')).toBeVisible();
  });

  it('opens a dialog by keyboard and returns to its button', async () => {
    await showBar();
    button('Scenarios').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('searchbox', { name: 'Search scenarios' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Scenarios')).toHaveFocus();
    expect(page.getByRole('dialog').elements()).toHaveLength(0);
  });

  it.each([true, false])('is accessible, compact: %s', async (compact) => {
    const { draft, settings } = await showBar({ compact });
    draft.type(level, '25');
    await expectAccessible(settings);
  });

  it('speaks Dutch as soon as the language is switched', async () => {
    const { settings } = await showBar();
    settings.locale = 'nl';
    await expect.element(button('Opslaan als')).toBeVisible();
    await expect.element(page.getByText('Nieuw scenario')).toBeVisible();
  });
});
