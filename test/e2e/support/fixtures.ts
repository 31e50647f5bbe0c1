import { test as base } from '@playwright/test';

import { Device, type DeviceOptions } from './device.ts';

export { expect } from '@playwright/test';

/**
 * Gives each test a device with a fresh profile. Afterwards the test fails if the product wrote an
 * error to the console, threw, or asked for anything beyond this machine.
 */
export const test = base.extend<DeviceOptions & { device: Device }>({
  kind: ['chromium', { option: true }],
  extension: [true, { option: true }],
  colourScheme: ['light', { option: true }],
  device: async ({ kind, extension, colourScheme }, use, testInfo) => {
    const device = await Device.create({ kind, extension, colourScheme });
    await use(device);
    if (testInfo.status !== testInfo.expectedStatus) {
      const pictures = await device.pictures().catch(() => []);
      for (const [index, body] of pictures.entries()) {
        await testInfo.attach(`tab-${index}.png`, { body, contentType: 'image/png' });
      }
    }
    const faults = await device.takeFaults();
    await device.dispose();
    base.expect(faults, 'console errors, uncaught errors, requests').toEqual([]);
  },
});
