import type { Table } from 'dexie';

import { browserDatabases, GuardedDatabase } from '../storage/database.ts';
import type { KeptList } from './kept-list.ts';

/**
 * The database of the list of users that somebody asked to keep; it is not made before that.
 *
 * A schema that has been released is never edited: a change is a further `version(n)` with an
 * upgrade, and a test that upgrades a database of every earlier version.
 */
export class ListDatabase extends GuardedDatabase {
  /** Read as unknown: a record may have been written by hand. */
  declare readonly lists: Table<unknown, string, KeptList>;

  /** @param factory - where databases come from; undefined in a program without any */
  constructor(name = 'grip-simulator-users', factory: IDBFactory | undefined = browserDatabases()) {
    super(name, 1, factory);
    this.version(1).stores({ lists: 'id' });
  }
}
