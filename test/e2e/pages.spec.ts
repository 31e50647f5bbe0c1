import { expect, test } from './support/fixtures.ts';
import { heading, link, numberFields, textbox } from './support/names.ts';
import { Simulator } from './support/simulator.ts';

test('the rail leads to the pages, and the browser goes back and forward between them', async ({
  device,
}) => {
  const tab = new Simulator(await device.openFullTab());
  const { surface } = tab;
  const title = () => surface.evaluate(() => document.title, null);
  await tab.type({ requiredLevel: 25 });
  await expect.poll(title).toBe('Simulate – GRIP Simulator');

  await surface.click(link('Settings'));
  await expect.poll(title).toBe('Settings – GRIP Simulator');
  expect(await surface.focus()).toEqual({ role: 'heading', name: 'Settings' });
  await surface.fill(textbox('Address of the hosted page'), 'https://example.test/grip/');
  await surface.evaluate(() => history.back(), null);
  await expect.poll(() => surface.texts(heading('Simulate'))).toHaveLength(1);
  await expect.poll(() => surface.value(numberFields.requiredLevel)).toBe('25');

  await surface.evaluate(() => history.forward(), null);
  await expect
    .poll(() => surface.value(textbox('Address of the hosted page')))
    .toBe('https://example.test/grip/');
  await surface.reload();
  expect(await surface.text(heading('Settings'))).toBe('Settings');
  await surface.evaluate(() => (location.hash = '#/nowhere'), null);
  await expect.poll(() => surface.texts(heading('Simulate'))).toHaveLength(1);
});
