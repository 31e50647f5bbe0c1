import { findBrowser } from './browsers.ts';
import { installCommand, type BrowserName } from './install-browsers.ts';
import { openWindow } from './open-window.ts';
import { profileFolder } from './profile-folder.ts';
import { runProgram } from './run-command.ts';

const kinds = {
  chromium: { label: 'Chromium', wxt: 'chrome', folder: '.output/chrome-mv3' },
  firefox: { label: 'Firefox', wxt: 'firefox', folder: '.output/firefox-mv3' },
} as const;

/** Builds the extension for a browser; answers the folder with it. */
export async function buildExtension(name: BrowserName): Promise<string> {
  console.log('Building the extension …');
  const { wxt, folder } = kinds[name];
  if (await runProgram('wxt', ['build', '-b', wxt, '--level', 'warn'])) return folder;
  throw new Error('The extension does not build; see above.');
}

/**
 * Opens the simulator in a browser window and stays until the window is closed or `stopped` settles.
 *
 * @returns whether the browser could be opened; why not, it has told the terminal
 */
export async function openSimulator(
  name: BrowserName,
  stopped: Promise<'stopped'>,
): Promise<boolean> {
  const { label } = kinds[name];
  const executable = findBrowser(name);
  if (!executable) {
    console.error(`${label} is not installed. Type: ${installCommand([name])}`);
    return false;
  }
  const extension = await buildExtension(name);
  const profile = profileFolder(name, executable);
  try {
    const { ended, close } = await openWindow({ browser: name, executable, profile, extension });
    console.log(`The simulator is open in ${label}. Its data: ${profile}\nCtrl-C closes it.`);
    if ((await Promise.race([ended, stopped])) === 'stopped') await close();
    return true;
  } catch (error) {
    console.error(`${label} does not open: ${error instanceof Error ? error.message : 'unknown'}`);
    return false;
  }
}
