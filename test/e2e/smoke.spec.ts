import { expect, test } from './support/fixtures.ts';

test('the popup and the full tab open and say that they are a simulation', async ({ device }) => {
  const popup = await device.openPopup();
  await expect.poll(() => popup.pageText()).toContain('Simulation — not KPN');
  const fullTab = await device.openFullTab();
  await expect.poll(() => fullTab.pageText()).toContain('Simulation — not KPN');
});
