import { Dexie, type Table } from 'dexie';
import type { Scenario, ScenarioId } from './scenario.ts';
import { openingOnly } from './store-guard.ts';

export const databaseName = 'grip-simulator';
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

  constructor(name: string = databaseName) {
    const { indexedDB } = globalThis as { indexedDB?: IDBFactory };
    super(name, {
      // INVARIANT: "saved" is said when the bytes are on the disk; the browser may be killed then.
      chromeTransactionDurability: 'strict',
      // Lists show what is stored, never what is about to be.
      cache: 'disabled',
      ...(indexedDB ? { indexedDB: openingOnly(databaseVersion * 10, indexedDB) } : {}),
    });
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
