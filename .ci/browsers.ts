import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

import {
  canInstall,
  installBrowsers,
  installCommand,
  screenPrograms,
  type BrowserName,
} from './install-browsers.ts';

const programFiles = process.env.PROGRAMFILES ?? String.raw`C:\Program Files`;
const localPrograms = process.env.LOCALAPPDATA ?? programFiles;

/** Where systems put the browsers. */
const places: Record<BrowserName, readonly [string, ...string[]]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    String.raw`${localPrograms}\Chromium\Application\chrome.exe`,
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    String.raw`${programFiles}\Mozilla Firefox\firefox.exe`,
  ],
};

/** Path of an installed browser, or null. `CHROMIUM_PATH` and `FIREFOX_PATH` override the search. */
export function findBrowser(name: BrowserName): string | null {
  const override = process.env[`${name.toUpperCase()}_PATH`];
  if (override) return existsSync(override) ? override : null;
  return places[name].find((path) => existsSync(path)) ?? null;
}

/** Chrome and Edge, which ignore loading an extension by flag. */
const brandedPlaces = {
  'Google Chrome': [
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app',
    String.raw`${programFiles}\Google\Chrome\Application\chrome.exe`,
  ],
  'Microsoft Edge': [
    '/usr/bin/microsoft-edge',
    '/Applications/Microsoft Edge.app',
    String.raw`${programFiles} (x86)\Microsoft\Edge\Application\msedge.exe`,
  ],
} as const;

/** Name of an installed browser that takes an extension only by hand, or null. */
export function brandedBrowser(): string | null {
  const found = Object.entries(brandedPlaces).find(([, paths]) =>
    paths.some((path) => existsSync(path)),
  );
  return found?.[0] ?? null;
}

/** Path of Chromium; the usual place where none is found, so that the launcher's error names it. */
export const chromiumPath = (): string => findBrowser('chromium') ?? places.chromium[0];

/** Path of Firefox; the usual place where none is found, so that the launcher's error names it. */
export const firefoxPath = (): string => findBrowser('firefox') ?? places.firefox[0];

/** Keeps Chromium quiet and off the network while it is driven; root has no sandbox. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
] as const;

/** Browsers that are absent or do not start: Ubuntu has stand-ins that only name a snap. */
function missing(): BrowserName[] {
  return (['chromium', 'firefox'] as const).filter((name) => {
    const path = findBrowser(name);
    return path === null || spawnSync(path, ['--version'], { timeout: 60_000 }).status !== 0;
  });
}

/** Folders with a PostgreSQL server's programs, as Debian lays them out, the newest first. */
export const postgreSqlFolders = (): readonly string[] =>
  globSync('/usr/lib/postgresql/*/bin').toSorted().reverse();

/** Debian packages of programs that are absent. @param programs - by their packages */
export const missingPrograms = (programs: Readonly<Record<string, string>>): string[] =>
  Object.entries(programs)
    .filter(([, program]) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0)
    .map(([name]) => name);

/** Debian packages of what the tests need beside browsers, as far as it is absent. */
function missingPackages(): string[] {
  return [
    ...(process.platform === 'linux' ? missingPrograms(screenPrograms) : []),
    ...(postgreSqlFolders().length === 0 ? ['postgresql'] : []),
  ];
}

/** Makes sure that all is there that the tests drive; nothing that needs it is ever skipped. */
async function main(): Promise<void> {
  const [absent, others] = [missing(), missingPackages()];
  if (absent.length + others.length === 0) return;
  if (canInstall()) {
    console.log(`Installing ${[...absent, ...others].join(' and ')} …`);
    await installBrowsers(absent, others);
  }
  const still = [...missing(), ...missingPackages()];
  if (still.length === 0) return;
  console.error(
    `The tests need ${still.join(' and ')}, which cannot be started here. Type:\n\n` +
      `  ${installCommand(missing())} ${missingPackages().join(' ')}\n\n` +
      'Elsewhere installed? Set CHROMIUM_PATH or FIREFOX_PATH to the program.',
  );
  process.exitCode = 1;
}

if (import.meta.main) await main();
