import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';

import { chromiumOrigin } from './built-extension.ts';
import type { OpenBrowser } from './open-browser.ts';

/** Opens the simulator in a Chromium window with the extension loaded. */
export const openChromium: OpenBrowser = async ({ executable, profile, extension }) => {
  await mkdir(profile, { recursive: true });
  const child = spawn(
    executable,
    [
      `--user-data-dir=${profile}`,
      `--load-extension=${resolve(extension)}`,
      '--no-first-run',
      '--no-default-browser-check',
      // Chromium refuses to start its sandbox as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `${await chromiumOrigin(extension)}simulator.html`,
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<number | null>((done, fail) => {
    child.once('error', fail).once('exit', done);
  });
  return {
    ended,
    close: async () => {
      child.kill();
      await ended;
    },
  };
};
