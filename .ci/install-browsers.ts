import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const aptPackages = { chromium: 'chromium', firefox: 'firefox-esr' } as const;

/** Browsers that can be driven; branded Chrome and Edge refuse to load an extension by flag. */
export type BrowserName = keyof typeof aptPackages;

/** Programs of a screen on which real keys are pressed, by Debian's package. */
export const screenPrograms = { xvfb: 'Xvfb', openbox: 'openbox', xdotool: 'xdotool' } as const;

/** The one command that installs browsers on this system. */
export function installCommand(
  names: readonly BrowserName[],
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform === 'darwin') return `brew install --cask ${names.join(' ')}`;
  if (platform === 'win32') {
    const ids = { chromium: 'Hibbiki.Chromium', firefox: 'Mozilla.Firefox' };
    return `winget install ${names.map((name) => ids[name]).join(' ')}`;
  }
  if (existsSync('/usr/bin/dnf')) return `sudo dnf install -y ${names.join(' ')}`;
  if (existsSync('/usr/bin/pacman')) return `sudo pacman -S --noconfirm ${names.join(' ')}`;
  return `sudo apt-get install -y ${names.map((name) => aptPackages[name]).join(' ')}`;
}

/** Whether browsers can be installed here without asking anybody. */
export const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Installs browsers, and other packages, through apt-get, refreshing its lists first.
 *
 * @returns whether apt-get succeeded; its own output says why it did not
 */
export async function installBrowsers(
  names: readonly BrowserName[],
  others: readonly string[] = [],
): Promise<boolean> {
  const packages = [...names.map((name) => aptPackages[name]), ...others];
  // Stale lists may still name a package that can be fetched, so a failed update is not the end.
  await aptGet(['update']);
  return aptGet(['install', '-y', '--no-install-recommends', ...packages]);
}

/** Runs apt-get; while another one holds the lock, tries again for ten minutes. */
async function aptGet(parameters: readonly string[]): Promise<boolean> {
  const deadline = Date.now() + 600_000;
  for (;;) {
    const { code, complaints } = await run('apt-get', parameters);
    const locked = /could not get lock|unable to (lock|acquire)/i.test(complaints);
    if (code === 0 || !locked || Date.now() > deadline) return code === 0;
    await pause(3000);
  }
}

function run(
  command: string,
  parameters: readonly string[],
): Promise<{ code: number | null; complaints: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      stdio: ['ignore', 'inherit', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    let complaints = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints += text;
      process.stderr.write(text);
    });
    child.once('error', reject).once('close', (code) => resolve({ code, complaints }));
  });
}
