import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import Assertions from '../../../components/assertions/Assertions.svelte';
import { expectAccessible } from '../scenarios/accessibility.ts';
import { openView, scenarioNamed } from '../scenarios/view.ts';

async function open(...assertions: readonly object[]) {
  const view = await openView();
  view.draft.apply(scenarioNamed('Codes').policy);
  if (assertions.length > 0) view.draft.assert(assertions);
  await render(Assertions, view);
  return view;
}

const rows = () => page.getByRole('listitem');

describe('assertions', () => {
  it('turn red and green as the numbers change, each with its reason', async () => {
    const { draft } = await open(
      { kind: 'rejects', methods: ['credentials'] },
      { kind: 'survives-loss-of', method: 'sms' },
    );
    await expect.element(page.getByRole('status')).toHaveTextContent('All assertions hold.');
    draft.type({ level: true }, '20');
    await expect.element(page.getByRole('status')).toHaveTextContent('1 assertion fails.');
    await expect.element(rows().nth(0)).toMatchTextContent(/does not pass\s+fails: 20 ≥ 20/);
    await expect.element(rows().nth(1)).toMatchTextContent(/holds: Credentials is a way/);
  });

  it('are added and removed, and wait to be saved', async () => {
    const { draft } = await open();
    const clean = draft.unsaved;
    await page.getByRole('button', { name: 'Add an assertion' }).click();
    await page.getByLabelText('What must be true').selectOptions('A combination passes');
    const add = page.getByRole('button', { name: 'Add', exact: true });
    await page.getByRole('checkbox', { name: 'Credentials' }).click();
    await page.getByRole('checkbox', { name: 'SMS' }).click();
    await add.click();
    await expect.element(rows().nth(0)).toMatchTextContent(/Credentials \+ SMS passes/);
    expect(draft.content.assertions).toEqual([
      { kind: 'accepts', methods: ['credentials', 'sms'] },
    ]);
    expect(draft.unsaved).toBe(true);
    await page.getByRole('button', { name: 'Remove: Credentials + SMS passes' }).click();
    await expect.element(page.getByText(/^None yet\./)).toBeVisible();
    expect(draft.unsaved).toBe(clean);
  });

  it('of a later version are kept and told', async () => {
    const { draft } = await open({ kind: 'later' });
    await expect
      .element(rows().nth(0))
      .toMatchTextContent(/this version cannot check it; it is kept/);
    expect(draft.content.assertions).toEqual([{ kind: 'later' }]);
  });

  it('have nothing that axe objects to', async () => {
    const { settings } = await open({ kind: 'within', field: 'requiredLevel', min: 1, max: 20 });
    await page.getByRole('button', { name: 'Add an assertion' }).click();
    await expectAccessible(settings);
  });
});
