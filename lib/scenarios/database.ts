import { Dexie, type Table } from 'dexie';
import type { Scenario, ScenarioId } from './scenario.ts';
import { openingOnly } from './store-guard.ts';

// On localhost Dexie would trace every failed request to the console and take longer over each.
Dexie.debug = false;

/** Dexie's number of the newest schema below. */
export const databaseVersion = 1;

/**
 * The database of this browser and the history of its schema.
 *
 * A schema that has been released is never edited: a change is a further `version(n)` with an
 * upgrade, and a test that upgrades a database of every earlier version.
 */
export class ScenarioDatabase extends Dexie {
  /** Read as unknown: a record may have been written by hand. */
  declare readonly scenarios: Table<unknown, ScenarioId, Scenario>;

  /** Where the browser keeps databases, or undefined. */
  readonly factory: IDBFactory | undefined;

  /** @param factory - where databases come from; undefined in a program without any */
  constructor(
    name = 'grip-simulator',
    factory: IDBFactory | undefined = (globalThis as { indexedDB?: IDBFactory }).indexedDB,
  ) {
    super(name, {
      // INVARIANT: "saved" is said when the bytes are on the disk; the browser may be killed then.
      chromeTransactionDurability: 'strict',
      // Lists show what is stored, never what is about to be.
      cache: 'disabled',
      ...(factory ? { indexedDB: openingOnly(databaseVersion * 10, factory) } : {}),
    });
    this.factory = factory;
    this.version(1).stores({ scenarios: 'id' });
    // Another view upgrades: let go at once, so that it need not wait. `false` stops Dexie's own
    // handlers, which write to the console.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false });
      return false;
    });
    this.on('blocked', () => false);
  }
}
