import { once } from 'node:events';
import { resolve } from 'node:path';

import { brandedBrowser, findBrowser } from './browsers.ts';
import { canInstall, installBrowsers, installCommand } from './install-browsers.ts';
import { buildExtension, openSimulator } from './open-simulator.ts';
import { servePage } from './serve-page.ts';
import { planStart } from './start-plan.ts';
import { readWishes, startHelp } from './start-wishes.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => stop.abort());
}
const stopped = once(stop.signal, 'abort').then(() => 'stopped' as const);

const hasDisplay = (): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY) ||
  Boolean(process.env.WAYLAND_DISPLAY);

async function serveUntilStopped(port: number): Promise<void> {
  const { stop } = await servePage(port);
  await stopped;
  await stop();
}

/** Tells how to load the extension where the only browser takes none by flag. */
async function explainLoading(branded: string): Promise<void> {
  const folder = resolve(await buildExtension('chromium'));
  console.log(
    `${branded} takes an extension only by hand: open chrome://extensions, switch on "Developer ` +
      `mode", choose "Load unpacked" and pick this folder:\n\n  ${folder}\n\n` +
      'Meanwhile the simulator is served as a page.',
  );
}

/** Starts the simulator; answers the exit code. */
async function main(parameters: readonly string[]): Promise<number> {
  const wishes = readWishes(parameters);
  if (wishes.kind === 'invalid') {
    console.error(`${wishes.message}\n\n${startHelp}`);
    return 2;
  }
  if (wishes.kind === 'help') {
    console.log(startHelp);
    return 0;
  }
  const branded = brandedBrowser();
  const plan = planStart({
    serve: wishes.serve,
    wanted: wishes.browser,
    display: hasDisplay(),
    found: (['chromium', 'firefox'] as const).filter((name) => findBrowser(name) !== null),
    branded: branded !== null,
    canInstall: canInstall(),
  });
  if (plan.action === 'explain') {
    console.error(`There is no ${plan.missing} here. Type: ${installCommand([plan.missing])}`);
    return 1;
  }
  if (plan.action === 'install') await installBrowsers([plan.browser]);
  if (plan.action !== 'serve' && (await openSimulator(plan.browser, stopped))) return 0;
  if (plan.action === 'serve' && plan.because === 'no-display') console.log('There is no display.');
  if (plan.action === 'serve' && plan.because === 'no-browser') {
    console.log(
      `There is no browser that takes the extension. Type: ${installCommand(['chromium'])}`,
    );
  }
  if (plan.action === 'serve' && plan.because === 'branded' && branded)
    await explainLoading(branded);
  await serveUntilStopped(wishes.port);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // Ctrl-C also ends a build that is under way, which then seems to fail.
  if (!stop.signal.aborted) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
