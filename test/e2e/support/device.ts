import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { BrowserKind, DrivenBrowser } from './driven-browser.ts';
import { frozenBuild } from './builds.ts';
import { launch } from './launch.ts';
import type { Surface } from './surface.ts';

/** What is in a device, apart from its files. */
export interface DeviceOptions {
  readonly kind: BrowserKind;
  /** Whether the built extension is loaded. */
  readonly extension: boolean;
  readonly colourScheme: 'light' | 'dark';
  /** Another folder to load the extension from than the frozen build. */
  readonly folder?: string;
  /** Whether Firefox keeps what a killed session needs to come back, as it does for everybody. */
  readonly keepsSession?: boolean;
  /** Shows its windows on this display; without it, there are none. */
  readonly display?: string;
}

/** One person's computer: a browser profile that outlives the browser, and a folder for files. */
export class Device {
  readonly #root: string;
  readonly #options: DeviceOptions;
  #browser: DrivenBrowser | null = null;
  #faults: string[] = [];

  private constructor(root: string, options: DeviceOptions) {
    this.#root = root;
    this.#options = options;
  }

  /** Sets up an empty device in a folder of its own. */
  static async create(options: DeviceOptions): Promise<Device> {
    const root = await mkdtemp(join(tmpdir(), `grip-e2e-${options.kind}-`));
    await mkdir(join(root, 'files'));
    return new Device(root, options);
  }

  /** The running browser, started when it is first needed. */
  async browser(): Promise<DrivenBrowser> {
    this.#browser ??= await launch[this.#options.kind]({
      profile: this.profile,
      extension: this.#options.extension
        ? (this.#options.folder ?? frozenBuild(this.#options.kind))
        : null,
      keepsSession: this.#options.keepsSession ?? false,
      colourScheme: this.#options.colourScheme,
      ...(this.#options.display !== undefined && { display: this.#options.display }),
    });
    return this.#browser;
  }

  /** Folder of the browser's profile. */
  get profile(): string {
    return join(this.#root, 'profile');
  }

  /** Opens the popup's page at the popup's size. */
  async openPopup(): Promise<Surface> {
    const popup = await this.openExtension('popup.html');
    await popup.resize(400, 600);
    return popup;
  }

  /** Opens the extension's full tab. */
  openFullTab(): Promise<Surface> {
    return this.openExtension('simulator.html');
  }

  /** Opens any address in a new tab. */
  async open(url: string): Promise<Surface> {
    return (await this.browser()).open(url);
  }

  /** Waits for a tab that the product itself opened. */
  async opened(part: string): Promise<Surface> {
    return (await this.browser()).opened(part);
  }

  /** Closes the browser in good order; the next step starts it again on the same profile. */
  quit(): Promise<void> {
    return this.#end((browser) => browser.close());
  }

  /** Kills the browser at once; the next step starts it again on the same profile. */
  crash(): Promise<void> {
    return this.#end((browser) => browser.kill());
  }

  /** Writes a file for the page to read and returns its path. */
  async writeFile(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.#root, 'files', name);
    await writeFile(path, content);
    return path;
  }

  /** Pictures of the open tabs, for the report of a failed test. */
  async pictures(): Promise<Buffer[]> {
    const surfaces = (await this.#browser?.surfaces()) ?? [];
    return Promise.all(surfaces.map((surface) => surface.screenshot()));
  }

  /** Closes the browser and hands over what went wrong in the product's pages until then. */
  async takeFaults(): Promise<string[]> {
    await this.quit();
    const faults = this.#faults;
    this.#faults = [];
    return faults;
  }

  /** Removes every file; the browser is closed by then. */
  async dispose(): Promise<void> {
    await rm(this.#root, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Opens a page of the extension. */
  async openExtension(page: string): Promise<Surface> {
    const browser = await this.browser();
    return browser.open(browser.extensionUrl(page));
  }

  async #end(by: (browser: DrivenBrowser) => Promise<void>): Promise<void> {
    const browser = this.#browser;
    if (!browser) return;
    this.#browser = null;
    this.#faults.push(...(await browser.faults()));
    await by(browser);
  }
}
