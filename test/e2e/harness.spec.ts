import { expect, test } from './support/fixtures.ts';

/** What every other spec relies on to notice trouble. */
test('errors and requests beyond this machine are noticed', async ({ device }) => {
  const popup = await device.openPopup();
  await popup.evaluate((address) => {
    console.error('written by the page');
    setTimeout(() => {
      throw new Error('thrown by the page');
    });
    return fetch(address).catch(() => undefined);
  }, 'https://example.invalid/');
  await popup.evaluate(() => new Promise((resolve) => setTimeout(resolve)), null);
  const faults = (await device.takeFaults()).join('\n');
  expect(faults).toContain('console: written by the page');
  expect(faults).toMatch(/uncaught: .*thrown by the page/);
  expect(faults).toContain('https://example.invalid/');
});
