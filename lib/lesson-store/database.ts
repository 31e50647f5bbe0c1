import type { Table } from 'dexie';

import { browserDatabases, GuardedDatabase } from '../storage/database.ts';
import type { StoredLesson } from './stored-lesson.ts';

/** Dexie's number of the newest schema below. */
export const lessonDatabaseVersion = 1;

/**
 * The database of the lessons that the user has made.
 *
 * A schema that has been released is never edited: a change is a further `version(n)` with an
 * upgrade, and a test that upgrades a database of every earlier version.
 */
export class LessonDatabase extends GuardedDatabase {
  /** Read as unknown: a record may have been written by hand. */
  declare readonly lessons: Table<unknown, string, StoredLesson>;

  /** @param factory - where databases come from; undefined in a program without any */
  constructor(
    name = 'grip-simulator-lessons',
    factory: IDBFactory | undefined = browserDatabases(),
  ) {
    super(name, lessonDatabaseVersion, factory);
    this.version(1).stores({ lessons: 'id' });
  }
}
