import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { chromiumArguments, chromiumPath } from './.ci/browsers.ts';
import { lessonModules } from './.ci/lesson-modules.ts';

/**
 * `unit` runs the pure rooms under plain Node; `browser` runs components and IndexedDB in real
 * Chromium, because neither layout nor transactions are worth faking.
 */
export default defineConfig({
  test: {
    sequence: { shuffle: true },
    // A bound for what hangs, not a measure: machines may be slow.
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: ['test/unit/state/**'],
          environment: 'node',
        },
      },
      {
        extends: true,
        // The texts are compiled before (`npm run prepare:types`): their plugin would keep watching.
        plugins: [svelte({ compilerOptions: { runes: true } }), lessonModules()],
        optimizeDeps: {
          include: [
            'dexie',
            'axe-core',
            'fast-check',
            'hash-wasm',
            'otplib',
            'qr',
            'qr/decode.js',
            'tldts',
            'zxing-wasm/reader',
            'zxing-wasm/writer',
            'react-dom/client',
            'input-otp',
            'react-otp-input',
            '@radix-ui/react-one-time-password-field',
            '@ark-ui/react/pin-input',
            'mui-one-time-password-input',
            'react-verification-input',
            'react-code-input',
            'vue',
            'vue3-otp-input',
            '@soywod/pin-field',
            '@mantine/core',
            'antd',
            'element-plus',
            'primevue/config',
            'primevue/inputotp',
            '@ionic/core/components/ion-input-otp.js',
            'bits-ui',
          ],
        },
        test: {
          name: 'browser',
          include: ['test/{component,integration,unit/state}/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: chromiumPath(), args: [...chromiumArguments] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
