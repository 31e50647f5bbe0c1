import { ok, type Result } from '../result.ts';
import { Connection } from '../storage/connection.ts';
import type { StorageProblem } from '../storage/storage-problem.ts';
import { ListDatabase } from './database.ts';
import { type KeptList, readKeptList } from './kept-list.ts';

/** The one list of users that this browser keeps, because somebody asked. No method throws. */
export class ListStore {
  readonly #connection: Connection<ListDatabase>;

  constructor(database: ListDatabase = new ListDatabase()) {
    this.#connection = new Connection(database);
  }

  /** The list; null where none is kept. Without a database, none is made. */
  async read(): Promise<Result<KeptList | null, StorageProblem>> {
    const { factory, name } = this.#connection.database;
    const databases = (await factory?.databases().catch(() => [])) ?? [];
    if (!databases.some((database) => database.name === name)) return ok(null);
    return this.#connection.transact('r', async () =>
      ok(readKeptList(await this.#table.get('list'))),
    );
  }

  /** Keeps a list in the place of the one before. */
  async keep(list: Omit<KeptList, 'id'>): Promise<Result<KeptList, StorageProblem>> {
    const kept = { id: 'list', ...list } as const;
    return this.#connection.transact('rw', async () => {
      await this.#table.put(kept);
      return ok(kept);
    });
  }

  /** Deletes the list together with its database, so that nothing of it is left. */
  async remove(): Promise<Result<null, StorageProblem>> {
    const removed = await this.#connection.transact('rw', async () => {
      await this.#table.clear();
      return ok(null);
    });
    if (removed.ok) await this.#connection.database.delete({ disableAutoOpen: false });
    return removed;
  }

  /** Lets go of the database; the next command opens it again. */
  close(): void {
    this.#connection.close();
  }

  get #table(): ListDatabase['lists'] {
    return this.#connection.database.lists;
  }
}
