import { fail, type Result } from '../result.ts';
import type { GuardedDatabase } from './database.ts';
import { storageProblem, type StorageProblem } from './storage-problem.ts';
import { UnexpectedVersionError } from './version-guard.ts';

/** Opens a database, keeps it open, and turns every exception of it into a problem. */
export class Connection<D extends GuardedDatabase> {
  readonly database: D;
  #opening: Promise<StorageProblem | null> | null = null;
  #blocked = Promise.withResolvers<StorageProblem>();
  readonly #watches = new Set<() => void>();

  constructor(database: D) {
    this.database = database;
    database.on('blocked', () => {
      this.#blocked.resolve({ code: 'blocked' });
    });
  }

  /**
   * Opens the database unless it is open, waiting as long as it takes.
   *
   * @returns why it could not be opened, or null
   */
  opened(): Promise<StorageProblem | null> {
    if (this.database.isOpen()) return Promise.resolve(null);
    this.#opening ??= this.#open();
    return this.#opening;
  }

  /** Like {@link opened}, yet answers `blocked` at once while another view is in the way. */
  connect(): Promise<StorageProblem | null> {
    return Promise.race([this.opened(), this.#blocked.promise]);
  }

  /** Runs `work` in one transaction over all stores: all of it is stored or nothing. */
  async transact<T, E>(
    mode: 'r' | 'rw',
    work: () => Promise<Result<T, E>>,
  ): Promise<Result<T, E | StorageProblem>> {
    const problem = await this.connect();
    if (problem !== null) return fail(problem);
    try {
      return await this.database.transaction(mode, this.database.tables, work);
    } catch (error) {
      return fail(storageProblem(error));
    }
  }

  /** Keeps a watch until it is stopped or the connection is closed. @returns the way to stop it */
  keep(stop: () => void): () => void {
    this.#watches.add(stop);
    return () => {
      this.#watches.delete(stop);
      stop();
    };
  }

  /** Stops every watch and lets go of the database; the next command opens it again. */
  close(): void {
    for (const stop of this.#watches) stop();
    this.#watches.clear();
    this.database.close();
  }

  async #open(): Promise<StorageProblem | null> {
    try {
      await this.database.open();
      return null;
    } catch (error) {
      return error instanceof UnexpectedVersionError
        ? await versionProblem(this.database)
        : storageProblem(error);
    } finally {
      this.#opening = null;
      this.#blocked = Promise.withResolvers();
    }
  }
}

async function versionProblem({ factory, name, newest }: GuardedDatabase): Promise<StorageProblem> {
  const databases = (await factory?.databases()) ?? [];
  const native = databases.find((database) => database.name === name)?.version ?? 0;
  const found = native / 10;
  return found > newest
    ? { code: 'newer-database', found, supported: newest }
    : { code: 'unknown', name: UnexpectedVersionError.name };
}
