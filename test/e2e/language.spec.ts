import { expect, test } from './support/fixtures.ts';
import { numberFields, select } from './support/names.ts';
import { Simulator } from './support/simulator.ts';

test('the language changes while the page runs, and stays chosen', async ({ device }) => {
  const popup = new Simulator(await device.openPopup());
  const language = (): Promise<string> =>
    popup.surface.evaluate(() => document.documentElement.lang, null);
  await popup.type({ requiredLevel: 25, sms: 5 });
  await popup.surface.choose(select('Language'), 'Nederlands');
  await expect.poll(() => popup.surface.pageText()).toContain('Simulatie — niet KPN');
  expect(await language()).toBe('nl');
  // KPN's own labels stay as its page has them.
  expect(await popup.surface.value(numberFields.requiredLevel)).toBe('25');

  await popup.surface.reload();
  await expect.poll(() => popup.surface.pageText()).toContain('Simulatie — niet KPN');
  await popup.surface.choose(select('Taal'), 'English');
  await expect.poll(() => popup.surface.pageText()).toContain('Simulation — not KPN');
  expect(await language()).toBe('en');
});
