import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';

import { type Account, formatKeyUri } from '../../../lib/otp/index.ts';
import { accountOf, draftsOf, unlockedView } from '../../integration/vault/vaults.ts';
import { expectAccessible } from '../scenarios/accessibility.ts';
import { button, openCodes } from './codes-view.ts';

const otherSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** Gives links to a vault with the accounts 1 and 2. */
async function give(accounts: readonly Account[], locale: 'en' | 'nl' = 'en') {
  const view = await openCodes(draftsOf(2), { locale });
  await view.open();
  await button(locale === 'en' ? 'Add' : 'Toevoegen').click();
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .first()
    .fill(accounts.map(formatKeyUri).join('\n'));
  await button(locale === 'en' ? 'Continue' : 'Verder').click();
  return view;
}

describe('the preview of an import', () => {
  it('tells what is new, what is there already and what contradicts', async () => {
    await give([accountOf(1), { ...accountOf(2), secret: otherSecret }, accountOf(3)]);
    await expect.element(page.getByRole('checkbox', { name: /Issuer 3/ })).toBeChecked();
    await expect
      .element(page.getByText('An account of this name is in the vault, with another secret.'))
      .toBeVisible();
    await expect.element(button('Add 1 account')).toBeEnabled();
  });

  it('replaces nothing unless it is told to', async () => {
    const { vault } = await give([{ ...accountOf(2), secret: otherSecret }, accountOf(3)]);
    await button('Add 1 account').click();
    await expect.poll(async () => (await unlockedView(vault)).entries.length).toBe(3);
    const { entries } = await unlockedView(vault);
    expect(entries.map(({ account }) => account.secret)).not.toContain(otherSecret);
  });

  it('replaces where that is chosen, and keeps both where that is', async () => {
    const { vault } = await give([
      { ...accountOf(1), issuer: 'New name' },
      { ...accountOf(2), secret: otherSecret },
    ]);
    await page.getByRole('combobox', { name: /New name/ }).selectOptions('Replace it');
    await page.getByRole('combobox', { name: /Issuer 2/ }).selectOptions('Keep both');
    await button('Add 2 accounts').click();
    await expect.poll(async () => (await unlockedView(vault)).entries.length).toBe(3);
    const { entries } = await unlockedView(vault);
    expect(entries.map(({ account }) => [account.issuer, account.secret])).toEqual([
      ['New name', accountOf(1).secret],
      ['Issuer 2', accountOf(2).secret],
      ['Issuer 2', otherSecret],
    ]);
  });

  it('says that all are there already, and has nothing to add then', async () => {
    await give([accountOf(1), accountOf(2)]);
    await expect.element(page.getByText('2 are already there, exactly the same.')).toBeVisible();
    await expect.element(button('Add 0 accounts')).toBeDisabled();
  });

  it.each(['en', 'nl'] as const)('is accessible in light and dark (%s)', async (locale) => {
    const { settings } = await give(
      [{ ...accountOf(2), secret: otherSecret }, accountOf(3)],
      locale,
    );
    await expect.element(page.getByRole('checkbox', { name: /Issuer 3/ })).toBeVisible();
    await expectAccessible(settings);
  });
});
