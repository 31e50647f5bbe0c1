import type { Surface } from './surface.ts';

/** Browsers in which the product is proven. */
export type BrowserKind = 'chromium' | 'firefox';

/** How a browser is started. */
export interface LaunchOptions {
  /** Profile folder; starting twice on the same one is a restart. */
  readonly profile: string;
  /** Folder of the built extension, or null for a browser without it. */
  readonly extension: string | null;
  readonly colourScheme: 'light' | 'dark';
  /** Host names that lead to this computer besides `*.localhost`; Chromium alone takes them. */
  readonly hosts?: readonly string[];
  /** Whether Firefox keeps what a killed session needs to come back, as it does for everybody. */
  readonly keepsSession?: boolean;
  /** Home folder in which Firefox looks for what an organisation prescribes. */
  readonly home?: string;
  /** Shows its windows on this display; without it, there are none. */
  readonly display?: string;
}

/** A running browser with the extension in it. */
export interface DrivenBrowser {
  /** Opens a new tab and waits until its document is complete. */
  readonly open: (url: string) => Promise<Surface>;
  /** Address of a page of the extension. */
  readonly extensionUrl: (page: string) => string;
  /** Waits for the tab that the product itself opened, at an address containing `part`. */
  readonly opened: (part: string) => Promise<Surface>;
  /** The tabs that are open now. */
  readonly surfaces: () => Promise<Surface[]>;
  /** Runs a self-contained function in the extension's background; Chromium alone lets one in. */
  readonly inBackground?: <A, R>(run: (argument: A) => R | Promise<R>, argument: A) => Promise<R>;
  /** Console errors, uncaught errors and requests beyond this machine, since the start. */
  readonly faults: () => Promise<string[]>;
  /** Ends the browser in good order. */
  readonly close: () => Promise<void>;
  /** Ends every process of the browser at once with SIGKILL, as a crash would. */
  readonly kill: () => Promise<void>;
}
