import { existsSync } from 'node:fs';

/** Where Debian, Ubuntu, Fedora and Arch put the browsers; an environment variable wins. */
const places = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
} as const;

/** Path of an installed browser, or null. `CHROMIUM_PATH` and `FIREFOX_PATH` override the search. */
export function findBrowser(name: keyof typeof places): string | null {
  const override = process.env[`${name.toUpperCase()}_PATH`];
  return (
    [...(override ? [override] : []), ...places[name]].find((path) => existsSync(path)) ?? null
  );
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
