import { audit } from './support/audit.ts';
import { accounts, Codes, passphrase } from './support/codes.ts';
import { cutOff, overflow } from './support/cut-off.ts';
import { expect, test } from './support/fixtures.ts';
import { button, menuItem, textbox } from './support/names.ts';

/** An account whose every name is long, and one that cannot be read. */
const others = [
  'otpauth://hotp/Donaudampfschifffahrtselektrizit%C3%A4tenhauptbetriebswerk:a-very-long-name%40department.example.com?secret=GEZDGNBVGY3TQOJQ&counter=4',
  'otpauth://totp/Broken?secret=!',
];

/** A table of Bitwarden, which knows the sites of accounts. */
const withSites = `name,login_uri,login_username,login_totp
Büro Zuid,https://login.zuid.example,bob,JBSWY3DPEHPK3PXP
Donaudampfschifffahrtselektrizitätenhauptbetriebswerk,https://a-very-long-name.department.example.com,a-very-long-name@department.example.com,GEZDGNBVGY3TQOJQ`;

for (const colourScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colourScheme} colours`, () => {
    test.use({ colourScheme });

    test('axe finds nothing on the page of codes, in its dialogs, and while it is locked', async ({
      device,
    }) => {
      const { extensionUrl, open } = await device.browser();
      const codes = new Codes(await open(`${extensionUrl('simulator.html')}#/codes`));
      const { surface } = codes;
      const clean = async (control: string | RegExp) => {
        await expect.poll(() => surface.texts(button(control))).not.toEqual([]);
        expect(await audit(surface)).toEqual([]);
      };
      await codes.giveLink([accounts.zuid.uri, ...others].join('\n'));
      await clean('Choose protection for 2 accounts');
      await surface.click(button(/^Choose protection for/));
      await clean('Make the vault');
      await surface.fill(textbox('Passphrase'), passphrase);
      await codes.makeAndKeep();
      await clean('Delete the vault');
      for (const [opener, inside] of [
        ['Add', 'Continue'],
        ['Code refused?', 'Close'],
        ['Change the passphrase', 'Continue'],
        ['Encrypt with a new key', 'Confirm'],
        ['Export', 'Close'],
      ] as const) {
        await surface.click(button(opener));
        await clean(inside);
        await surface.press('Escape');
      }
      for (const item of ['Edit account', 'Show QR code', 'Delete account']) {
        await surface.click(button('More', { role: 'listitem', name: accounts.zuid.name }));
        await surface.click(menuItem(item));
        await clean('Close');
        await surface.press('Escape');
      }
      await surface.click(button('Add'));
      await surface.click(button('Type it in'));
      await clean('Back');
      await surface.press('Escape');
      await surface.click(button('Save a backup'));
      await codes.said('was saved with your downloads');
      await surface.click(button('More', { role: 'listitem', name: accounts.zuid.name }));
      await surface.click(menuItem('Delete account'));
      await clean('Delete for good');
      await surface.click(button('Lock the vault'));
      await clean('Unlock');
    });
  });
}

test('nothing of the codes and their sites is cut off at 200 %', async ({ device }) => {
  const { extensionUrl, open } = await device.browser();
  const codes = new Codes(await open(`${extensionUrl('simulator.html')}#/codes`));
  await codes.giveLink(withSites);
  await codes.protect();
  const popup = await device.openPopup();
  await popup.click({ role: 'tab', name: 'Codes' });
  const sites = await open(`${extensionUrl('simulator.html')}#/sites`);
  for (const [surface, width, height] of [
    [popup, 400, 300],
    [popup, 320, 256],
    [codes.surface, 640, 360],
    [codes.surface, 320, 256],
    [sites, 640, 360],
    [sites, 320, 256],
  ] as const) {
    await surface.resize(width, height);
    await expect.poll(() => surface.pageText()).toContain('Büro Zuid');
    expect([width, await overflow(surface), await cutOff(surface)]).toEqual([width, 0, []]);
  }
});
