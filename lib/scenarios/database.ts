import type { Table } from 'dexie';

import { browserDatabases, GuardedDatabase } from '../storage/database.ts';
import type { Scenario, ScenarioId } from './scenario.ts';

/** Dexie's number of the newest schema below. */
export const databaseVersion = 1;

/**
 * The database of this browser and the history of its schema.
 *
 * A schema that has been released is never edited: a change is a further `version(n)` with an
 * upgrade, and a test that upgrades a database of every earlier version.
 */
export class ScenarioDatabase extends GuardedDatabase {
  /** Read as unknown: a record may have been written by hand. */
  declare readonly scenarios: Table<unknown, ScenarioId, Scenario>;

  /** @param factory - where databases come from; undefined in a program without any */
  constructor(name = 'grip-simulator', factory: IDBFactory | undefined = browserDatabases()) {
    super(name, databaseVersion, factory);
    this.version(1).stores({ scenarios: 'id' });
  }
}
