import type { BrowserName } from './install-browsers.ts';

/** What `npm start` finds on the machine and on its command line. */
export interface Situation {
  readonly serve: boolean;
  /** The browser asked for, or null for whichever is there. */
  readonly wanted: BrowserName | null;
  readonly display: boolean;
  readonly found: readonly BrowserName[];
  /** Chrome or Edge, which load an extension only by hand. */
  readonly branded: boolean;
  readonly canInstall: boolean;
}

/** What `npm start` does. */
export type Plan =
  | { readonly action: 'open'; readonly browser: BrowserName }
  | { readonly action: 'install'; readonly browser: BrowserName }
  | { readonly action: 'explain'; readonly missing: BrowserName }
  | {
      readonly action: 'serve';
      readonly because: 'asked' | 'no-display' | 'branded' | 'no-browser';
    };

/** Decides how to show the simulator: in a browser of our own if at all possible. */
export function planStart({ serve, wanted, display, found, branded, canInstall }: Situation): Plan {
  if (serve) return { action: 'serve', because: 'asked' };
  if (!display) return { action: 'serve', because: 'no-display' };
  const browser = wanted ?? (found.includes('chromium') ? 'chromium' : found[0]);
  if (browser && found.includes(browser)) return { action: 'open', browser };
  if (wanted)
    return canInstall
      ? { action: 'install', browser: wanted }
      : { action: 'explain', missing: wanted };
  if (branded) return { action: 'serve', because: 'branded' };
  if (canInstall) return { action: 'install', browser: 'chromium' };
  return { action: 'serve', because: 'no-browser' };
}
