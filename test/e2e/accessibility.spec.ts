import { audit } from './support/audit.ts';
import { expect, test } from './support/fixtures.ts';
import {
  button,
  checkbox,
  heading,
  link,
  menuItem,
  numberFields,
  places,
  row,
} from './support/names.ts';
import { Simulator } from './support/simulator.ts';

for (const colourScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colourScheme} colours axe finds nothing`, () => {
    test.use({ colourScheme });

    test('on the popup: open, locked out, mistyped, in its dialogs', async ({ device }) => {
      const popup = new Simulator(await device.openPopup());
      const { surface } = popup;
      await expect.poll(() => surface.texts(places.warnings)).toHaveLength(1);
      expect(await audit(surface)).toEqual([]);
      await popup.type({ requiredLevel: 25 });
      await expect.poll(() => surface.text(places.verdict)).toContain('Everybody is locked out');
      expect(await audit(surface)).toEqual([]);
      await surface.fill(numberFields.sms, 'five');
      expect(await audit(surface)).toEqual([]);
      await popup.type({ sms: 5 });
      await surface.click(button('Save as'));
      await expect.poll(() => surface.texts(places.saveAs)).toHaveLength(1);
      expect(await audit(surface)).toEqual([]);
      await surface.press('Escape');
      await popup.openList();
      await expect.poll(() => surface.texts(places.scenarios)).toHaveLength(1);
      expect(await audit(surface)).toEqual([]);
    });

    test('on the pages that decide: assertions and sliders, comparison, wish', async ({
      device,
    }) => {
      const tab = new Simulator(await device.openFullTab());
      const { surface } = tab;
      await surface.click(button('Add an assertion'));
      await surface.click(heading('What if: drag a number'));
      await expect.poll(() => surface.pageText()).toContain('Outcomes change at');
      expect(await audit(surface)).toEqual([]);
      await surface.evaluate(
        (hash) => (location.hash = hash),
        '#/compare/v1-standard,v3-two-factor',
      );
      await expect.poll(() => surface.pageText()).toContain('You lock yourself out at step 6.');
      expect(await audit(surface)).toEqual([]);
      await surface.click(link('Wish'));
      await surface.click(checkbox('Password plus any one code is enough'));
      await expect.poll(() => surface.pageText()).toContain('These numbers do it');
      expect(await audit(surface)).toEqual([]);
    });

    test('on the full tab and in its dialogs', async ({ device }) => {
      const tab = new Simulator(await device.openFullTab());
      const { surface } = tab;
      await tab.loadEdition('Two-factor standard');
      await tab.type({ requiredLevel: 31 });
      expect(await audit(surface)).toEqual([]);
      await tab.saveAs('Off by one');
      expect(await audit(surface)).toEqual([]);
      await surface.click(button('Share'));
      await expect.poll(() => surface.texts(places.sharing)).toHaveLength(1);
      expect(await audit(surface)).toEqual([]);
      await surface.press('Escape');
      await tab.openList();
      await surface.click(button('More', row('Off by one')));
      await expect.poll(() => surface.texts(menuItem('Delete'))).toHaveLength(1);
      expect(await audit(surface)).toEqual([]);
      await surface.click(menuItem('Delete'));
      await tab.said('Deleted');
      expect(await audit(surface)).toEqual([]);
      await tab.import(await device.writeFile('bad.json', '{'));
      await tab.said('The end is missing');
      expect(await audit(surface)).toEqual([]);
    });
  });
}
