import { Dexie } from 'dexie';

import { openingOnly } from './version-guard.ts';

// On localhost Dexie would trace every failed request to the console and take longer over each.
Dexie.debug = false;

/** A database that loses nothing: strictly durable, of one version only, in nobody's way. */
export abstract class GuardedDatabase extends Dexie {
  /** Where the browser keeps databases, or undefined. */
  readonly factory: IDBFactory | undefined;
  /** Dexie's number of the newest schema. */
  readonly newest: number;

  /** @param factory - where databases come from; undefined in a program without any */
  constructor(name: string, newest: number, factory: IDBFactory | undefined) {
    super(name, {
      // INVARIANT: "saved" is said when the bytes are on the disk; the browser may be killed then.
      chromeTransactionDurability: 'strict',
      // Lists show what is stored, never what is about to be.
      cache: 'disabled',
      ...(factory ? { indexedDB: openingOnly(newest * 10, factory) } : {}),
    });
    this.factory = factory;
    this.newest = newest;
    // Another view upgrades: let go at once, so that it need not wait. `false` stops Dexie's own
    // handlers, which write to the console.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false });
      return false;
    });
    this.on('blocked', () => false);
  }
}

/** This browser's databases; undefined in a program without any. */
export const browserDatabases = (): IDBFactory | undefined =>
  (globalThis as { indexedDB?: IDBFactory }).indexedDB;
