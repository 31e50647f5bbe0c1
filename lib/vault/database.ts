import type { Table } from 'dexie';

import { browserDatabases, GuardedDatabase } from '../storage/database.ts';
import type { Attempts } from './attempts.ts';
import type { DeviceKey } from './device-key.ts';
import type { Header } from './header.ts';
import type { PageRow } from './pages.ts';
import type { SealedRecord } from './sealed-record.ts';

/** Dexie's number of the newest schema below. */
export const vaultDatabaseVersion = 1;

/**
 * The vault's own database: apart from the scenarios, so that neither can damage the other.
 *
 * A schema that has been released is never edited: a change is a further `version(n)` with an
 * upgrade, and a test that upgrades a database of every earlier version.
 *
 * SECURITY: nothing but ciphertext, random ids, version numbers and what opening the vault takes.
 */
export class VaultDatabase extends GuardedDatabase {
  /** What opens the vault, and how often that failed. Read as unknown: it may have been damaged. */
  declare readonly vault: Table<unknown, string, Header | Attempts>;
  /** The index, and pages of entries. */
  declare readonly records: Table<unknown, string, SealedRecord | PageRow>;
  /** Keys that cannot be taken out of this browser profile by the browser's own means. */
  declare readonly deviceKeys: Table<unknown, string, DeviceKey>;

  /** @param factory - where databases come from; undefined in a program without any */
  constructor(name = 'grip-simulator-vault', factory: IDBFactory | undefined = browserDatabases()) {
    super(name, vaultDatabaseVersion, factory);
    this.version(1).stores({ vault: 'id', records: 'id', deviceKeys: 'id' });
  }
}
