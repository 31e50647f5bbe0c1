import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { codeAt } from '../../../lib/otp/index.ts';
import { issuersOf, accountOf, draftOf, draftsOf } from '../../integration/vault/vaults.ts';
import { expectAccessible } from '../scenarios/accessibility.ts';
import { button, openCodes, rows } from './codes-view.ts';

/** What an account's code may be while a test runs. */
const codesNow = (number: number): readonly string[] => {
  const { code, nextCode } = codeAt(accountOf(number), Date.now() - 5000);
  return [code, nextCode];
};
const search = () => page.getByRole('searchbox', { name: 'Search accounts' });
const focusedRow = () => document.activeElement?.closest('[role=listitem]')?.ariaLabel ?? null;

describe('the list of codes', () => {
  it('shows each account with its code and, as text, the seconds that are left', async () => {
    const { open } = await openCodes(draftsOf(2));
    await open();
    const row = page.getByRole('listitem', { name: 'Issuer 2 · user2@example.com' });
    await expect.element(row).toBeVisible();
    const text = row.element().textContent;
    expect(codesNow(2)).toContain(/\d{6}/.exec(text.replace(/\s/g, ''))?.[0]);
    expect(row.element().querySelector('.seconds')?.textContent).toMatch(/^([1-9]|[12]\d|30)$/);
  });

  it('copies the code of the row that Enter is pressed on, and says so', async () => {
    const { open, copied } = await openCodes(draftsOf(3));
    await open();
    await expect.element(search()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await expect
      .element(page.getByRole('status').first())
      .toMatchTextContent(/^Copied the code of Issuer 2 · user2@example\.com/);
    expect(copied).toHaveLength(1);
    expect(codesNow(2)).toContain(copied[0]);
  });

  it('goes through the rows with the arrow keys, Home and End', async () => {
    const { open } = await openCodes(draftsOf(5));
    await open();
    await expect.element(search()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focusedRow).toBe('Issuer 1 · user1@example.com');
    await userEvent.keyboard('{End}');
    await expect.poll(focusedRow).toBe('Issuer 5 · user5@example.com');
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(focusedRow).toBe('Issuer 4 · user4@example.com');
    await userEvent.keyboard('{Home}');
    await expect.poll(focusedRow).toBe('Issuer 1 · user1@example.com');
  });

  it('keeps a few of many rows in the page, and comes to the last of them', async () => {
    const { open } = await openCodes(draftsOf(300));
    await open();
    await expect.element(search()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{End}');
    await expect.poll(focusedRow).toBe('Issuer 300 · user300@example.com');
    const last = page.getByRole('listitem', { name: 'Issuer 300 · user300@example.com' });
    await expect.element(last).toHaveAttribute('aria-posinset', '300');
    await expect.element(last).toHaveAttribute('aria-setsize', '300');
    expect(rows().elements().length).toBeLessThan(60);
  });

  it('searches whatever is typed, wherever the focus is, and copies what Enter finds first', async () => {
    const { open, copied } = await openCodes(draftsOf(12));
    await open();
    await expect.element(search()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}issuer 12');
    await expect.poll(() => rows().elements().length).toBe(1);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => copied.length).toBe(1);
    expect(codesNow(12)).toContain(copied[0]);
    await userEvent.keyboard('!');
    await expect
      .element(page.getByText('No account has “issuer 12!” in its name, group or sites.'))
      .toBeVisible();
  });

  it('shows no code of a counter before it is asked for, and gives none twice', async () => {
    const { issuer, label, secret, sites } = accountOf(1);
    const common = { issuer, label, secret, sites, algorithm: 'SHA1', digits: 6 } as const;
    const counter = { ...common, type: 'hotp', counter: 7 } as const;
    const { open, vault, copied } = await openCodes([{ account: counter }]);
    await open();
    await expect.element(page.getByText('Next code')).toBeVisible();
    await button('Issuer 1').click();
    await expect.poll(() => copied.length).toBe(1);
    await button('Issuer 1').click();
    await expect.poll(() => copied.length).toBe(2);
    expect(copied).toEqual([codeAt(counter, 0).code, codeAt({ ...counter, counter: 8 }, 0).code]);
    const view = await vault.view();
    expect(view).toMatchObject({ value: { entries: [{ account: { counter: 9 } }] } });
  });

  it.each(['en', 'nl'] as const)('is accessible in light and dark (%s)', async (locale) => {
    const { open, settings } = await openCodes(
      [{ ...draftOf(1), pinned: true }, draftOf(2), { ...draftOf(3), group: 'Werk' }],
      { locale },
    );
    await open();
    await expect.poll(() => rows().elements().length).toBe(3);
    await expectAccessible(settings);
  });
});

describe('an account that is deleted', () => {
  /** Opens the menu of the first row and chooses to delete. */
  async function askToDelete() {
    await button('More').first().click();
    await page.getByRole('menuitem', { name: 'Delete account' }).click();
  }

  it('asks for its name where it is the only copy, and comes back by Undo', async () => {
    const { open, vault } = await openCodes(draftsOf(2));
    await open();
    await askToDelete();
    const dialog = page.getByRole('dialog', { name: 'Delete account' });
    await dialog.getByRole('textbox').fill('something else');
    await dialog.getByRole('button', { name: 'Delete account' }).click();
    await expect.element(dialog.getByText('That is not “Issuer 1”.')).toBeVisible();
    expect(await issuersOf(vault)).toEqual(['Issuer 1', 'Issuer 2']);
    await dialog.getByRole('textbox').fill('issuer 1');
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByText('Issuer 1 · user1@example.com is in the trash for 30 days.'))
      .toBeVisible();
    await expect.poll(() => rows().elements().length).toBe(1);
    await button('Undo').click();
    await expect.element(page.getByText('Issuer 1 · user1@example.com is back.')).toBeVisible();
    expect((await issuersOf(vault)).toSorted()).toEqual(['Issuer 1', 'Issuer 2']);
  });

  it('goes at once where a backup has it', async () => {
    const { open, vault } = await openCodes(draftsOf(2));
    await vault.backupSaved(Date.now() + 1000);
    await open();
    await askToDelete();
    await expect.poll(() => issuersOf(vault)).toEqual(['Issuer 2']);
    await expect.element(button('Undo')).toBeVisible();
  });
});
