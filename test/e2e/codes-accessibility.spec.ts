import { audit } from './support/audit.ts';
import { accounts, Codes } from './support/codes.ts';
import { expect, test } from './support/fixtures.ts';
import { button, menuItem } from './support/names.ts';

/** An account whose every name is long, and one that cannot be read. */
const others = [
  'otpauth://hotp/Donaudampfschifffahrtselektrizit%C3%A4tenhauptbetriebswerk:a-very-long-name%40department.example.com?secret=GEZDGNBVGY3TQOJQ&counter=4',
  'otpauth://totp/Broken?secret=!',
];

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
      await codes.protect();
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
      await surface.click(button('Lock the vault'));
      await clean('Unlock');
    });
  });
}
