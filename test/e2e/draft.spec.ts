import { expect, test } from './support/fixtures.ts';
import { button, places, select } from './support/names.ts';
import { Simulator } from './support/simulator.ts';

test('an unsaved draft survives closing the popup and the browser', async ({ device }) => {
  const popup = new Simulator(await device.openPopup());
  await popup.type({ requiredLevel: 30, sms: 10 });
  await popup.surface.close();
  const again = new Simulator(await device.openPopup());
  expect(await again.numbers('requiredLevel', 'sms')).toEqual({ requiredLevel: 30, sms: 10 });

  await device.quit();
  const nextDay = new Simulator(await device.openPopup());
  expect(await nextDay.numbers('requiredLevel', 'sms')).toEqual({ requiredLevel: 30, sms: 10 });
});

test('the full tab opens with the unsaved draft of the popup', async ({ device }) => {
  const popup = new Simulator(await device.openPopup());
  await popup.type({ requiredLevel: 25, email: 5 });
  await popup.surface.click(button('Open full tab'));
  const tab = new Simulator(await device.opened('simulator.html'));
  await expect
    .poll(() => tab.numbers('requiredLevel', 'email'))
    .toEqual({ requiredLevel: 25, email: 5 });
});

test('changes are taken back and done again, one field at a time', async ({ device }) => {
  const tab = new Simulator(await device.openFullTab());
  await tab.type({ requiredLevel: 25, sms: 5 });
  await tab.surface.click(button('Undo'));
  expect(await tab.numbers('requiredLevel', 'sms')).toEqual({ requiredLevel: 25, sms: 0 });
  await tab.surface.click(button('Undo'));
  expect(await tab.numbers('requiredLevel', 'sms')).toEqual({ requiredLevel: 20, sms: 0 });
  await tab.surface.click(button('Redo'));
  await tab.surface.press('Control+y');
  expect(await tab.numbers('requiredLevel', 'sms')).toEqual({ requiredLevel: 25, sms: 5 });
});

test('while the draft differs from what is saved, the page says for whom it changes', async ({
  device,
}) => {
  const tab = new Simulator(await device.openFullTab());
  await tab.saveAs('Today');
  await tab.type({ requiredLevel: 25 });
  await expect.poll(() => tab.surface.text(places.verdict)).toContain('Everybody is locked out');
  await expect.poll(() => tab.surface.text(places.sinceSaved)).toContain('Credentials');
  await tab.type({ passkey: 25 });
  await expect.poll(() => tab.surface.text(places.sinceSaved)).toContain('Passkey');
  await tab.surface.click(button('Cancel'));
  await expect.poll(() => tab.surface.texts(places.sinceSaved)).toEqual([]);
  expect(await tab.numbers('requiredLevel', 'passkey')).toEqual({ requiredLevel: 20, passkey: 0 });
});

test('a warning is repaired with one click', async ({ device }) => {
  const tab = new Simulator(await device.openFullTab());
  await expect.poll(() => tab.surface.text(places.warnings)).toContain('single factor');
  await tab.surface.click(button(/^Set Credentials to 19/, places.warnings));
  await expect.poll(() => tab.wayNames()).not.toContain('Credentials');
  await expect.poll(() => tab.surface.text(places.warnings)).not.toContain('single factor');
});

test('popup and full tab show the same scenarios and choices, whichever changes them', async ({
  device,
}) => {
  const tab = new Simulator(await device.openFullTab());
  await tab.openList();
  const popup = new Simulator(await device.openPopup());
  await popup.saveAs('From the popup');
  await expect.poll(() => tab.listed()).toEqual(['From the popup']);

  await popup.type({ requiredLevel: 25, sms: 5 });
  await popup.save();
  await popup.said('Saved “From the popup”.');
  await tab.openScenario('From the popup');
  expect(await tab.numbers('requiredLevel', 'sms')).toEqual({ requiredLevel: 25, sms: 5 });

  await popup.surface.choose(select('Language'), 'Nederlands');
  await expect.poll(() => tab.surface.pageText()).toContain('Simulatie — niet KPN');
});
