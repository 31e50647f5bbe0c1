import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';

import { formatKeyUri } from '../../../lib/otp/index.ts';
import { accountOf, draftsOf, issuersOf, passphrase } from '../../integration/vault/vaults.ts';
import { valueOf } from '../../integration/support/results.ts';
import { expectAccessible } from '../scenarios/accessibility.ts';
import { button, openCodes } from './codes-view.ts';

const link = () => page.getByRole('textbox', { name: /^Link from a site/ });

describe('the first use', () => {
  it('takes an account, asks for protection, and writes nothing before', async () => {
    const { open, vault } = await openCodes(null);
    await open();
    await link().fill(formatKeyUri(accountOf(1)));
    await button('Continue').click();
    await button('Choose protection for 1 account').click();
    await expect
      .element(page.getByText(/^Uninstalling the extension, .* deletes the vault/))
      .toBeVisible();
    expect(await valueOf(vault.view())).toEqual({ status: 'none' });

    await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
    await button('Make the vault').click();
    const dialog = page.getByRole('dialog', { name: 'Recovery code' });
    await expect.element(dialog).toMatchTextContent(/(?:\w{4}-){6}\w{4}/);
    await dialog.getByRole('checkbox', { name: 'I have kept it' }).click();
    await button('Done').click();
    await expect.element(page.getByRole('listitem')).toBeVisible();
    expect(await issuersOf(vault)).toEqual(['Issuer 1']);
  });

  it('keeps what was given when a passphrase is refused', async () => {
    const { open, vault } = await openCodes(null, { strengthOf: () => Promise.resolve(1) });
    await open();
    await link().fill(formatKeyUri(accountOf(1)));
    await button('Continue').click();
    await button('Choose protection for 1 account').click();
    await page.getByRole('textbox', { name: 'Passphrase' }).fill('short');
    await button('Make the vault').click();
    await expect.element(page.getByText('Too short: at least 8 characters.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Passphrase' }).fill('password1');
    await button('Make the vault').click();
    await expect.element(page.getByText('Too easy to guess. Add a word or two.')).toBeVisible();
    expect(await valueOf(vault.view())).toEqual({ status: 'none' });
    await expect.element(page.getByText(/^1 account waits in memory/)).toBeVisible();
  });

  it('names each link that cannot be used and keeps the others', async () => {
    const { open } = await openCodes(null);
    await open();
    const md5 = formatKeyUri(accountOf(2)).replace('SHA1', 'MD5');
    await link().fill(`${formatKeyUri(accountOf(1))}\n${md5}`);
    await button('Continue').click();
    await expect.element(button('Choose protection for 1 account')).toBeEnabled();
    await expect.element(page.getByText(/MD5/)).toBeVisible();
  });

  it.each(['en', 'nl'] as const)('is accessible in light and dark (%s)', async (locale) => {
    const { open, settings } = await openCodes(null, { locale });
    await open();
    await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
    await expectAccessible(settings);
  });
});

describe('a locked vault', () => {
  it('says that a passphrase is wrong, and opens with the right one', async () => {
    const { open, vault } = await openCodes(draftsOf(1));
    await vault.lock();
    await open();
    const field = page.getByRole('textbox', { name: 'Passphrase' });
    await field.fill('wrong');
    await button('Unlock').click();
    await expect.element(page.getByText('That does not open the vault. Try again.')).toBeVisible();
    await expect.element(field).toHaveFocus();
    expect(document.body.textContent).not.toContain('Issuer 1');
    await field.fill(passphrase);
    await button('Unlock').click();
    await expect.element(page.getByRole('listitem')).toBeVisible();
  });

  it('opens with the recovery code too, and names a typing mistake in it', async () => {
    const { open, vault, recoveryCode } = await openCodes(draftsOf(1));
    await vault.lock();
    await open();
    await button('Use the recovery code').click();
    const field = page.getByRole('textbox', { name: 'Recovery code' });
    await field.fill('AAAA-AAAA');
    await button('Unlock').click();
    await expect.element(page.getByText(/^There is a typing mistake in the code/)).toBeVisible();
    await field.fill(recoveryCode ?? '');
    await button('Unlock').click();
    await expect.element(page.getByRole('listitem')).toBeVisible();
  });

  it('lets the next try wait after some wrong ones', async () => {
    const { open, vault } = await openCodes(draftsOf(1));
    await vault.lock();
    for (let tries = 0; tries < 3; tries++) {
      await vault.unlock({ kind: 'passphrase', passphrase: 'wrong' });
    }
    await open();
    await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
    await button('Unlock').click();
    await expect.element(page.getByText(/^Wait \d+ seconds?, then try again\.$/)).toBeVisible();
  });

  it.each(['en', 'nl'] as const)('is accessible in light and dark (%s)', async (locale) => {
    const { open, vault, settings } = await openCodes(draftsOf(1), { locale });
    await vault.lock();
    await open();
    await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
    await expectAccessible(settings);
  });
});
