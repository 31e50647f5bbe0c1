import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

import { frozenBuildsVariable } from '../test/e2e/support/builds.ts';
import { Arena } from '../test/e2e/support/filling/arena.ts';
import { openScreen } from '../test/e2e/support/filling/screen.ts';
import { until } from '../test/e2e/support/until.ts';
import { missingPrograms } from './browsers.ts';
import { canInstall, installBrowsers, screenPrograms } from './install-browsers.ts';

/** Until what was asked for is painted, shadows and all. */
const paintMs = 1000;
/** The page and the popup, without the tabs of the run. */
const crop = '946x560+14+50';

const login = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign in</title><style>
body { margin: 0; background: #eef2f6; font: 17px system-ui }
main { width: 380px; margin: 48px 24px; padding: 32px 40px; border-radius: 12px; background: #fff }
h1 { margin: 0; font-size: 24px }
label { display: block; margin: 20px 0 6px }
input { box-sizing: border-box; width: 100%; padding: 8px 12px; font: 22px monospace; letter-spacing: 4px }
button { margin-top: 18px; padding: 10px 18px; border: 0; border-radius: 8px; background: #075; color: #fff; font: inherit }
</style><main><h1>One more step</h1><p>Type the code from your authenticator app.</p>
<label for="code">Verification code</label>
<input id="code" name="code" inputmode="numeric" maxlength="6" autocomplete="off">
<button>Sign in</button></main>`;

const account = (name: string, secret: string, site: string) => ({
  uri: `otpauth://totp/Harbour%20Bank:${name}?secret=${secret}&issuer=Harbour%20Bank`,
  sites: [site],
});

/** Programs of a screen that can be photographed, by Debian's package. */
const camera = { ...screenPrograms, imagemagick: 'import' };

/** Installs what a picture of a screen takes, where that needs nobody's leave. */
async function readyCamera(): Promise<void> {
  const absent = missingPrograms(camera);
  if (absent.length > 0 && canInstall()) await installBrowsers([], absent);
  const still = missingPrograms(camera);
  if (still.length > 0) throw new Error(`Pictures of a screen need ${still.join(' and ')}.`);
}

/**
 * Photographs the shortcut on a real page: before, the two accounts to choose from, and the code in its
 * field.
 */
export async function fillingStills(build: string, folder: string): Promise<void> {
  await readyCamera();
  const builds = await mkdtemp(join(tmpdir(), 'grip-stills-'));
  await cp(build, join(builds, 'chromium'), { recursive: true });
  process.env[frozenBuildsVariable] = builds;
  const screen = await openScreen();
  const arena = await Arena.create('chromium', { display: screen.display });
  const take = async (name: string): Promise<void> => {
    await wait(paintMs);
    const path = join(folder, `filling-${name}.png`);
    const words = ['-window', 'root', '-crop', crop, '+repage', '-colors', '128', path];
    const env = { ...process.env, DISPLAY: screen.display };
    await promisify(execFile)('import', words, { env });
    console.log(path);
  };
  try {
    arena.sites.put('/login', () => login);
    const site = arena.sites.page('bank.localhost');
    await arena.setUp(
      account('ann@example.com', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', site),
      account('payments@example.com', 'MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U', site),
    );
    const page = await arena.visit('bank.localhost', '/login');
    await take('1-page');
    await screen.press('chromium', 'alt+shift+o');
    await arena.popupShows('payments@example.com');
    await take('2-choose');
    await arena.popupFocuses('Fill Harbour Bank · ann@example.com');
    await screen.keys('Return');
    await until('the code in its field', async () =>
      (await page.evaluate(() => document.querySelector('input')?.value ?? '', null)) === ''
        ? undefined
        : true,
    );
    await take('3-filled');
  } finally {
    await arena.close();
    screen.close();
    await rm(builds, { recursive: true, force: true });
  }
}
