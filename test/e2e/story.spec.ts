import { expect, test } from './support/fixtures.ts';
import { Simulator } from './support/simulator.ts';

test('an admin tries a change in the popup, keeps it, finds it in the full tab and moves it as a file', async ({
  device,
}) => {
  const popup = new Simulator(await device.openPopup());
  await popup.loadEdition('2025 multi-factor');
  await popup.loadEdition('2024 standard');
  await expect.poll(() => popup.wayNames()).toEqual(['Credentials']);
  await popup.type({ requiredLevel: 25, sms: 5, email: 5 });
  await expect
    .poll(() => popup.ways())
    .toEqual([
      expect.stringContaining('Credentials + SMS 20 + 5 = 25'),
      expect.stringContaining('Credentials + Email 20 + 5 = 25'),
    ]);
  await popup.saveAs('Best practice');
  await popup.surface.close();

  const fullTab = new Simulator(await device.openFullTab());
  await fullTab.openList();
  await expect.poll(() => fullTab.listed()).toEqual(['Best practice']);
  const file = await fullTab.export('Best practice');
  expect(file.name).toBe('best-practice.json');
  await fullTab.inRow('Best practice', 'Delete');
  await fullTab.said('Deleted “Best practice”.');
  await expect.poll(() => fullTab.listed()).toEqual([]);

  await fullTab.import(await device.writeFile(file.name, file.text));
  await fullTab.said('1 scenario imported.');
  await expect.poll(() => fullTab.listed()).toEqual(['Best practice']);
  await fullTab.openScenario('Best practice');
  expect(await fullTab.numbers('requiredLevel', 'credentials', 'sms', 'email')).toEqual({
    requiredLevel: 25,
    credentials: 20,
    sms: 5,
    email: 5,
  });
});

test('a deleted scenario comes back by undo', async ({ device }) => {
  const tab = new Simulator(await device.openFullTab());
  await tab.saveAs('Kept after all');
  await tab.openList();
  await tab.inRow('Kept after all', 'Delete');
  await tab.said('Deleted “Kept after all”.');
  await tab.surface.click({ role: 'button', name: 'Undo delete' });
  await expect.poll(() => tab.listed()).toEqual(['Kept after all']);
});
