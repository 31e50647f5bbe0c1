import { once } from 'node:events';
import { chmod, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

import { chromiumPath } from '../../.ci/browsers.ts';
import { expect, test } from './support/fixtures.ts';
import { startProgram } from './support/program.ts';

/** A build, on a machine that may be busy with the other specs, takes its time. */
const buildMs = 120_000;

test.describe.configure({ mode: 'serial', timeout: buildMs + 60_000 });
test.use({ extension: false });

test('npm start -- --serve shows the simulator and the answer of the terminal tool', async ({
  device,
}) => {
  const program = startProgram('npm', ['start', '--', '--serve']);
  try {
    const [address = ''] = await program.waitForOutput(/http:\/\/localhost:\d+/, buildMs);
    const page = await device.open(address);
    await expect.poll(() => page.pageText()).toContain('Simulation — not KPN');
    await program.waitForOutput(/20 \+ 5/, buildMs);
    await page.close();
    expect(await program.interrupt()).toBe('ended');
    await expect(fetch(address)).rejects.toThrow();
  } finally {
    await program.kill();
  }
});

test('without a display it serves, and on the next free port where one is taken', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  const { port } = blocker.address() as { port: number };
  const program = startProgram('npm', ['start', '--', '--port', String(port)], {
    ...process.env,
    DISPLAY: '',
    WAYLAND_DISPLAY: '',
  });
  try {
    const [address = ''] = await program.waitForOutput(/http:\/\/localhost:\d+/, buildMs);
    expect(program.output()).toContain('There is no display');
    expect(program.output()).toContain(`Port ${port} is taken`);
    expect(address).not.toContain(`:${port}`);
    expect((await fetch(address)).status).toBe(200);
  } finally {
    await program.kill();
    blocker.close();
  }
});

for (const browser of ['chromium', 'firefox'] as const) {
  test(`npm start opens ${browser} with the extension, and closes it on Ctrl-C`, async ({
    device,
  }) => {
    const chromium = await device.writeFile(
      'chromium',
      `#!/bin/sh\nexec '${chromiumPath()}' --headless=new "$@"\n`,
    );
    await chmod(chromium, 0o755);
    const program = startProgram('npm', ['start', '--', '--browser', browser], {
      ...process.env,
      // No display has this name: both browsers stay invisible.
      DISPLAY: ':grip',
      MOZ_HEADLESS: '1',
      CHROMIUM_PATH: chromium,
      XDG_DATA_HOME: dirname(chromium),
    });
    try {
      await program.waitForOutput(/The simulator is open in (Chromium|Firefox)/, buildMs);
      expect(await program.interrupt()).toBe('ended');
      expect(await readdir(join(dirname(chromium), 'grip-simulator', browser))).not.toEqual([]);
    } finally {
      await program.kill();
    }
  });
}
