import { expect, test } from './support/fixtures.ts';
import { serveSubFolder } from './support/hosted-page.ts';
import { Simulator } from './support/simulator.ts';

test.use({ extension: false });

test('the hosted page simulates, scores and saves in a sub-folder, without any extension', async ({
  device,
}) => {
  const hosted = await serveSubFolder();
  try {
    const page = new Simulator(await device.open(hosted.address));
    expect(
      await page.surface.evaluate(() => 'chrome' in globalThis && 'runtime' in chrome, null),
    ).toBe(false);
    await expect.poll(() => page.surface.pageText()).toContain('Simulation — not KPN');
    await page.type({ requiredLevel: 25, sms: 5 });
    await expect
      .poll(() => page.ways())
      .toEqual([expect.stringContaining('Credentials + SMS 20 + 5 = 25')]);
    await page.saveAs('In the page');
    await page.surface.reload();
    await page.openList();
    await expect.poll(() => page.listed()).toEqual(['In the page']);
    const file = await page.export('In the page');
    expect(JSON.parse(file.text)).toHaveProperty('version');
  } finally {
    await hosted.stop();
  }
});
