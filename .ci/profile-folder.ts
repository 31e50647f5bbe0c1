import { homedir } from 'node:os';
import { join } from 'node:path';

import type { BrowserName } from './install-browsers.ts';

/**
 * Where the browser that `npm start` opens keeps its profile, scenarios included: with the user's
 * other data, so that neither a clean build nor a fresh clone loses them.
 */
export function profileFolder(
  browser: BrowserName,
  executable: string,
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const home = homedir();
  // A snap may write nowhere else.
  if (executable.startsWith('/snap/')) {
    return join(home, 'snap', browser, 'common', 'grip-simulator');
  }
  const data =
    platform === 'darwin'
      ? join(home, 'Library', 'Application Support')
      : platform === 'win32'
        ? (environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'))
        : (environment.XDG_DATA_HOME ?? join(home, '.local', 'share'));
  return join(data, 'grip-simulator', browser);
}
