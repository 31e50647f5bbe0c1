import { accounts, Codes, passphrase } from './support/codes.ts';
import { audit } from './support/audit.ts';
import type { Device } from './support/device.ts';
import { expect, test } from './support/fixtures.ts';
import { button, heading, textbox } from './support/names.ts';
import { qrPicture } from './support/qr-picture.ts';

/** The page of the full tab. */
async function openPage(device: Device): Promise<Codes> {
  const { extensionUrl, open } = await device.browser();
  return new Codes(await open(`${extensionUrl('simulator.html')}#/codes`));
}

/** The tab of the popup. */
async function openTab(device: Device): Promise<Codes> {
  const popup = await device.openPopup();
  await popup.click({ role: 'tab', name: 'Codes' });
  return new Codes(popup);
}

test('codes are added, protected, still there after a restart, copied, locked, backed up and restored', async ({
  device,
}) => {
  // Two starts of the browser and five derivations of a key that is meant to be slow.
  test.slow();
  const { acme, zuid } = accounts;
  let page = await openPage(device);
  await page.giveLink(acme.uri);
  expect(await audit(page.surface)).toEqual([]);
  const recoveryCode = await page.protect();
  expect(recoveryCode).not.toBe('');
  expect(await page.showsCodeOf(acme)).toBe(true);

  let popup = await openTab(device);
  expect(await popup.copied(acme.name)).toMatch(/^\d{6}$/);
  expect(await audit(popup.surface)).toEqual([]);
  await popup.surface.click(button('Add'));
  await page.surface.close();
  // A file is chosen in the tab: the browser's own window would close the popup.
  await popup.surface.click(button('Picture or backup file'));
  page = new Codes(await device.opened('simulator.html'));
  await expect.poll(() => page.surface.texts(button('Continue'))).toHaveLength(1);
  await page.surface.upload([await device.writeFile('code.png', await qrPicture(zuid.uri))]);
  await page.surface.click(button('Add 1 account'));
  await page.said('1 account added.');
  expect(await page.showsCodeOf(zuid)).toBe(true);

  await device.quit();
  popup = await openTab(device);
  await popup.unlock();
  expect(await popup.showsCodeOf(acme)).toBe(true);
  expect(await popup.showsCodeOf(zuid)).toBe(true);

  // Its time is over: what is written of the session says so, as a quarter of an hour would.
  await popup.surface.evaluate(async () => {
    const { storage } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
    const { vault } = await storage.session.get('vault');
    await storage.session.set({ vault: { ...(vault as object), lockAtMs: Date.now() - 1 } });
  }, null);
  await expect.poll(() => popup.surface.texts(heading('The vault is locked'))).toHaveLength(1);
  expect(await popup.surface.pageText()).not.toContain('ACME');

  page = await openPage(device);
  await page.unlock();
  const backup = await page.surface.download(() => page.surface.click(button('Save a backup')));
  await page.said('was saved with your downloads');
  expect(backup.text).not.toContain('ACME');
  const file = await device.writeFile('backup.json', backup.text);

  await page.surface.upload([file]);
  await page.surface.fill(textbox(/^Passphrase or recovery code/), recoveryCode);
  await page.surface.press('Enter');
  await page.said(
    'The file opens: 2 accounts are in it. Every account of this vault is among them.',
  );
  expect(await audit(page.surface)).toEqual([]);

  await page.surface.click(button('Delete the vault'));
  const wiping = { role: 'dialog', name: 'Delete the vault' } as const;
  await page.surface.fill(textbox(/^Type/, wiping), 'delete');
  await page.surface.click(button('Delete the vault', wiping));
  await expect.poll(() => page.surface.texts(heading('Keep your codes here'))).toHaveLength(1);

  await page.surface.upload([file]);
  await page.surface.fill(textbox('Password of the file'), passphrase);
  await page.surface.press('Enter');
  await page.protect();
  expect(await page.showsCodeOf(acme)).toBe(true);
  expect(await page.showsCodeOf(zuid)).toBe(true);
});
