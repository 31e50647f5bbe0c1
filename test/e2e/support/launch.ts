import { launchChromium } from './chromium-browser.ts';
import type { BrowserKind, DrivenBrowser, LaunchOptions } from './driven-browser.ts';
import { launchFirefox } from './firefox-browser.ts';

/** Starts a browser of the wanted kind. */
export const launch: Record<BrowserKind, (options: LaunchOptions) => Promise<DrivenBrowser>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
};
