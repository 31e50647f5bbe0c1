import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import Portal from '../../../components/portal/Portal.svelte';
import { valueOf } from '../../integration/support/results.ts';
import { expectAccessible } from '../scenarios/accessibility.ts';
import { openView } from '../scenarios/view.ts';

async function showPortal() {
  const { draft, settings, repository } = await openView();
  const onsave = vi.fn();
  await render(Portal, { draft, onsave });
  return { draft, settings, repository, onsave };
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

  it('opens a menu by keyboard and walks through it', async () => {
    await showPortal();
    const item = (name: RegExp) => page.getByRole('menuitem', { name });
    button('Add a method').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(item(/^TOTP/)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(item(/^Another method/)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(item(/^TOTP/)).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Add a method')).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(item(/^Another method/)).toHaveFocus();
    await userEvent.keyboard('{Escape}{ArrowDown}');
    await expect.element(item(/^TOTP/)).toHaveFocus();
    await userEvent.keyboard('{End}{Enter}');
    await expect.element(field('Method 1')).toBeVisible();
  });

  describe('renaming an own method', () => {
    const nameField = () => page.getByRole('textbox', { name: 'Name of the method' });

    async function startRenaming() {
      const view = await showPortal();
      view.draft.addMethod({ id: 'own-1', label: 'Badge', points: 0 });
      await button('More').click();
      await page.getByRole('menuitem', { name: 'Rename' }).click();
      await expect.element(nameField()).toHaveFocus();
      return view;
    }

    it('takes over the name on Enter, in one step, and goes back to the menu', async () => {
      const { draft } = await startRenaming();
      await userEvent.keyboard('Card');
      expect(draft.policy.methods.at(-1)?.label).toBe('Badge');
      await userEvent.keyboard('{Enter}');
      await expect.element(field('Card')).toBeVisible();
      await expect.element(button('More')).toHaveFocus();
      draft.undo();
      await expect.element(field('Badge')).toBeVisible();
    });

    it('takes over the name when the field is left', async () => {
      await startRenaming();
      await userEvent.keyboard('Card{Tab}');
      await expect.element(field('Card')).toBeVisible();
    });

    it('keeps the name from before on Escape', async () => {
      const { draft } = await startRenaming();
      await userEvent.keyboard('Card{Escape}');
      await expect.element(field('Badge')).toBeVisible();
      await expect.element(button('More')).toHaveFocus();
      expect(draft.policy.methods.at(-1)?.label).toBe('Badge');
    });

    it.each([
      ['', 'Type a name of 1 to 80 visible characters.'],
      ['\u200b', 'Type a name of 1 to 80 visible characters.'],
      ['sms', 'Another method has this name.'],
      ['Credentials', 'Another method has this name.'],
    ])('says what is wrong with the name %j and keeps the old one', async (name, problem) => {
      const { draft } = await startRenaming();
      await nameField().fill(name);
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByText(problem)).toBeVisible();
      await expect.element(nameField()).toHaveFocus();
      expect(draft.policy.methods.at(-1)?.label).toBe('Badge');
    });
  });

  it('gives no method the id of a saved one that was removed', async () => {
    const { draft, repository } = await showPortal();
    draft.addMethod({ id: 'own-1', label: 'Badge', points: 5 });
    draft.open(await valueOf(repository.create({ ...draft.content, name: 'With a badge' })));
    await button('More').click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await expect.element(button('Add a method')).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(page.getByRole('menuitem', { name: /^Another method/ })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(draft.policy.methods.at(-1)?.id).toBe('own-2');
  });

  it('keeps the focus where it was when a button has done its work', async () => {
    await showPortal();
    await field('SMS').fill('5');
    button('Cancel').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Cancel')).toBeDisabled();
    await expect.element(button('Cancel')).toHaveFocus();
  });

  it('does not save by a Save that is off', async () => {
    const { onsave } = await showPortal();
    await field('SMS').fill('x');
    button('Save').element().focus();
    await userEvent.keyboard('{Enter}');
    expect(onsave).not.toHaveBeenCalled();
  });

  it('says whose limits hold', async () => {
    await showPortal();
    await expect.element(page.getByText(/the level from 1 to 1000/)).toBeVisible();
    await expect
      .element(field('Required authentication Level'))
      .toHaveAccessibleDescription(/GRIP's own limits are unknown\. U ?: publicly unknown/);
  });

  it('has nothing that axe objects to', async () => {
    const { draft, settings } = await showPortal();
    draft.addMethod({ id: 'own-1', label: 'Badge', points: 0 });
    await field('SMS').fill('x');
    await expectAccessible(settings);
  });
});
