/** What it takes to open a browser with the extension loaded. */
export interface Opening {
  readonly executable: string;
  /** Folder that keeps the browser's data between starts. */
  readonly profile: string;
  /** Folder of the built extension. */
  readonly extension: string;
}

/** A browser window that is open. */
export interface OpenedBrowser {
  /** Settles when the person closes the browser: its exit code. */
  readonly ended: Promise<number | null>;
  readonly close: () => Promise<void>;
}

/** Opens the simulator in a window of a browser with the extension loaded. */
export type OpenBrowser = (opening: Opening) => Promise<OpenedBrowser>;
