import { fail, ok } from '../result.ts';
import { Connection } from '../storage/connection.ts';
import { type Attempts, attemptsId, readAttempts } from './attempts.ts';
import type { VaultDatabase } from './database.ts';
import type { DeviceKey } from './device-key.ts';
import { type Header, headerId, readHeader } from './header.ts';
import { indexId } from './index-content.ts';
import { property } from './model/json.ts';
import type { Vaulted } from './model/vault-problem.ts';
import { changedRow, type PageChange, type PageRow } from './pages.ts';
import type { SealedRecord } from './sealed-record.ts';

/** What can be read without a key. */
export interface LockedState {
  readonly header: Header;
  readonly attempts: Attempts;
}

/** Records to be written in one go, if nobody else was faster. */
export interface RecordChange {
  readonly keyId: string;
  /** Of the index that the change starts from. */
  readonly indexVersion: number;
  readonly index: SealedRecord;
  readonly pages: readonly PageChange[];
}

/** A header to be written in one go with what goes with it, if nobody else was faster. */
export interface HeaderChange {
  /** Of the header that the change starts from. */
  readonly revision: number;
  readonly header: Header;
  readonly deviceKeys?: readonly DeviceKey[];
  readonly removeDeviceKeys?: readonly string[];
  /** Everything, encrypted anew; nothing else stays. */
  readonly rows?: { readonly indexVersion: number; readonly all: readonly Row[] };
}

/** The index or a page. */
export type Row = SealedRecord | PageRow;

/**
 * The vault's database, without a key. Every command is one transaction: all of it or nothing is
 * written, also when the browser is killed in the middle.
 */
export class VaultStore {
  readonly connection: Connection<VaultDatabase>;

  constructor(database: VaultDatabase) {
    this.connection = new Connection(database);
  }

  /** Reads how the vault is opened; null where there is none. */
  lockedState(): Vaulted<LockedState | null> {
    return this.connection.transact('r', () => this.#lockedState());
  }

  /** Reads header and rows: all of them, or the named ones. */
  rows(
    ids?: readonly string[],
  ): Vaulted<{ readonly state: LockedState; readonly rows: readonly unknown[] }> {
    const { records } = this.connection.database;
    return this.connection.transact('r', async () => {
      const [state, found] = await Promise.all([
        this.#lockedState(),
        ids === undefined ? records.toArray() : records.bulkGet([...ids]),
      ]);
      if (!state.ok) return state;
      if (state.value === null) return fail({ code: 'no-vault' } as const);
      return ok({ state: state.value, rows: found });
    });
  }

  deviceKey(slotId: string): Vaulted<unknown> {
    return this.connection.transact('r', async () =>
      ok(await this.connection.database.deviceKeys.get(slotId)),
    );
  }

  /** Writes a whole new vault where there is none. */
  create(header: Header, rows: readonly Row[], deviceKeys: readonly DeviceKey[]): Vaulted<void> {
    const { database } = this.connection;
    return this.connection.transact('rw', async () => {
      const counts = await Promise.all([
        database.vault.where('id').equals(headerId).count(),
        database.records.count(),
      ]);
      if (counts.some((count) => count > 0)) return fail({ code: 'already-exists' } as const);
      await database.vault.clear();
      await database.vault.add(header);
      await database.records.bulkAdd(rows);
      await database.deviceKeys.clear();
      await database.deviceKeys.bulkAdd(deviceKeys);
      return ok(undefined);
    });
  }

  /** @returns false where somebody else was faster and nothing was written */
  changeRecords({ keyId, indexVersion, index, pages }: RecordChange): Vaulted<boolean> {
    const { vault, records } = this.connection.database;
    return this.connection.transact('rw', async () => {
      const header = readHeader(await vault.get(headerId));
      const version = property(await records.get(indexId), 'version');
      if (header?.keyId !== keyId || (version ?? 0) !== indexVersion) return ok(false);
      const old = pages.filter(({ isNew }) => !isNew).map(({ id }) => id);
      const stored = new Map((await records.bulkGet(old)).map((row, at) => [old[at], row]));
      const changed = pages.map((page) => changedRow(stored.get(page.id), page));
      const emptied = pages.filter((_, at) => changed[at] === null).map(({ id }) => id);
      await records.bulkPut(changed.filter((row) => row !== null));
      await records.bulkDelete(emptied);
      await records.put(index);
      return ok(true);
    });
  }

  /** @returns false where somebody else was faster and nothing was written */
  changeHeader(change: HeaderChange): Vaulted<boolean> {
    const { vault, records, deviceKeys } = this.connection.database;
    return this.connection.transact('rw', async () => {
      const header = readHeader(await vault.get(headerId));
      const { vaultId } = change.header;
      // Another vault may have been made meanwhile, and reached the same number.
      if (header?.vaultId !== vaultId || header.revision !== change.revision) return ok(false);
      if (change.rows) {
        const version = property(await records.get(indexId), 'version');
        if ((version ?? 0) !== change.rows.indexVersion) return ok(false);
        await records.clear();
        await records.bulkAdd(change.rows.all);
      }
      if (change.removeDeviceKeys) await deviceKeys.bulkDelete([...change.removeDeviceKeys]);
      if (change.deviceKeys) await deviceKeys.bulkAdd([...change.deviceKeys]);
      await vault.put(change.header);
      return ok(true);
    });
  }

  saveAttempts(attempts: Attempts): Vaulted<void> {
    return this.connection.transact('rw', async () => {
      await this.connection.database.vault.put(attempts);
      return ok(undefined);
    });
  }

  /** Deletes everything. */
  clear(): Vaulted<void> {
    return this.connection.transact('rw', async () => {
      for (const table of this.connection.database.tables) await table.clear();
      return ok(undefined);
    });
  }

  async #lockedState(): Vaulted<LockedState | null> {
    const { vault, records } = this.connection.database;
    const [stored, attempts] = await vault.bulkGet([headerId, attemptsId]);
    if (stored === undefined) {
      return (await records.count()) > 0 ? fail({ code: 'damaged-header' }) : ok(null);
    }
    const header = readHeader(stored);
    return header === null
      ? fail({ code: 'damaged-header' })
      : ok({ header, attempts: readAttempts(attempts) });
  }
}
