import { defineConfig } from '@playwright/test';

import type { DeviceOptions } from './test/e2e/support/device.ts';

/** Specs of commands rather than of the product: once is enough. */
const programs = '**/start.spec.ts';

/** Every spec runs against the built extension, in both browsers, from one text. */
export default defineConfig<DeviceOptions>({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/e2e/support/global-setup.ts',
  outputDir: 'test-results',
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  projects: [
    { name: 'chromium', testIgnore: programs, use: { kind: 'chromium' } },
    { name: 'firefox', testIgnore: programs, use: { kind: 'firefox' } },
    { name: 'programs', testMatch: programs, use: { kind: 'chromium' } },
  ],
});
