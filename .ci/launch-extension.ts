import { chromium, type BrowserContext } from 'playwright';

import { chromiumArguments, findBrowser } from './browsers.ts';
import { chromiumOrigin } from './built-extension.ts';
import { installCommand } from './install-browsers.ts';

/** A running Chromium with a built extension in it, on a profile that is thrown away. */
export interface LaunchedExtension {
  readonly context: BrowserContext;
  /** Address of the extension's pages, with a slash at its end. */
  readonly origin: string;
}

/**
 * Starts Chromium with the extension of `folder` and nothing else.
 *
 * @param pixelRatio - device pixels for each CSS pixel
 * @throws Error with the command to type where there is no Chromium
 */
export async function launchExtension(
  folder: string,
  { pixelRatio = 1 }: { readonly pixelRatio?: number } = {},
): Promise<LaunchedExtension> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(`No Chromium. Type: ${installCommand(['chromium'])}`);
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    headless: true,
    locale: 'en',
    deviceScaleFactor: pixelRatio,
    args: [
      ...chromiumArguments,
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
  });
  return { context, origin: await chromiumOrigin(folder) };
}
