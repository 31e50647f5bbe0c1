import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import Portal from '../../../components/portal/Portal.svelte';
import { expectAccessible } from '../scenarios/accessibility.ts';
import { openView } from '../scenarios/view.ts';

async function showPortal() {
  const { draft, settings } = await openView();
  const onsave = vi.fn();
  await render(Portal, { draft, onsave });
  return { draft, settings, onsave };
}

const field = (name: string) => page.getByRole('spinbutton', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const edition = () => page.getByRole('combobox', { name: 'Edition' });

describe('the simulated settings page', () => {
  it('says that it is a simulation', async () => {
    await showPortal();
    await expect.element(page.getByText('Simulation — not KPN')).toBeVisible();
  });

  it("has KPN's labels, whatever the language", async () => {
    const { settings } = await showPortal();
    settings.locale = 'nl';
    for (const name of [
      'Required authentication Level',
      'Credentials (username/password)',
      'SMS',
      'Email',
      'Ubiqu',
      'Passkey',
    ]) {
      await expect.element(field(name)).toBeVisible();
    }
    await expect.element(button('Opslaan')).toBeVisible();
  });

  it('loads the documented numbers and the menu path of an edition', async () => {
    await showPortal();
    await edition().selectOptions('Two-factor standard');
    await expect.element(field('Required authentication Level')).toHaveValue('30');
    await expect.element(field('Passkey')).toHaveValue('30');
    await expect
      .element(page.getByRole('navigation'))
      .toHaveTextContent('GRIP portalDirectoriesGRIP');
  });

  it('keeps methods that the edition does not show apart', async () => {
    await showPortal();
    const apart = page.getByRole('group', { name: "Not on this edition's page" });
    await expect.element(apart.getByRole('spinbutton', { name: 'Passkey' })).toBeVisible();
    await edition().selectOptions('Two-factor standard');
    await expect.element(apart.getByRole('spinbutton', { name: 'Ubiqu' })).toBeVisible();
    await expect
      .element(apart.getByRole('spinbutton', { name: 'Passkey' }))
      .not.toBeInTheDocument();
  });

  it('steps a number with the arrow keys, within its limits', async () => {
    const { draft } = await showPortal();
    field('SMS').element().focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(draft.unsaved).toBe(false);
    await userEvent.keyboard('{PageUp}{ArrowUp}');
    await expect.element(field('SMS')).toHaveValue('6');
  });

  it.each([
    ['', 'Type a whole number from 0 to 1000.'],
    ['5.5', 'Whole numbers only, from 0 to 1000.'],
    ['1e3', 'Whole numbers only, from 0 to 1000.'],
    ['-1', 'From 0 to 1000.'],
    ['1001', 'From 0 to 1000.'],
  ])('says what is wrong with %j and waits with saving', async (text, problem) => {
    await showPortal();
    await field('Email').fill('5');
    await field('SMS').fill(text);
    await expect.element(page.getByText(problem)).toBeVisible();
    await expect.element(field('SMS')).toHaveAttribute('aria-invalid', 'true');
    await expect.element(button('Save')).toBeDisabled();
    await field('SMS').fill('7');
    await expect.element(page.getByText(problem)).not.toBeInTheDocument();
    await expect.element(button('Save')).toBeEnabled();
  });

  it('refuses level 0 and says why', async () => {
    await showPortal();
    await field('Required authentication Level').fill('0');
    await expect.element(page.getByText(/At 0 everybody would pass/)).toBeVisible();
  });

  it('saves with the button and with Enter, and only what differs', async () => {
    const { onsave } = await showPortal();
    await expect.element(button('Save')).toBeDisabled();
    await field('SMS').fill('5');
    await button('Save').click();
    await userEvent.type(field('SMS'), '{Enter}');
    expect(onsave).toHaveBeenCalledTimes(2);
  });

  it('goes back to what is saved on Cancel', async () => {
    await showPortal();
    await field('SMS').fill('5');
    await button('Cancel').click();
    await expect.element(field('SMS')).toHaveValue('0');
    await expect.element(button('Cancel')).toBeDisabled();
  });

  it('adds TOTP marked hypothetical, and other methods that are named and removed', async () => {
    const { draft } = await showPortal();
    await button('Add a method').click();
    await page.getByRole('menuitem', { name: /^TOTP.*Hypothetical/ }).click();
    await expect.element(field('TOTP (authenticator app)')).toHaveValue('0');
    await button('Add a method').click();
    await page.getByRole('menuitem', { name: /^Another method/ }).click();
    await button('More').nth(1).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await userEvent.keyboard('Badge{Enter}');
    await expect.element(field('Badge')).toBeVisible();
    await button('More').nth(0).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    expect(draft.policy.methods.map(({ label }) => label).slice(5)).toEqual(['Badge']);
  });

  it('has nothing that axe objects to', async () => {
    const { draft, settings } = await showPortal();
    draft.addMethod({ id: 'own-1', label: 'Badge', points: 0 });
    await field('SMS').fill('x');
    await expectAccessible(settings);
  });
});
