import { fail, type Result } from '../result.ts';
import { databaseVersion, type ScenarioDatabase } from './database.ts';
import { UnexpectedVersionError } from './store-guard.ts';
import { storeProblem, type StoreProblem } from './store-problem.ts';

/** Opens the database, keeps it open, and turns every exception of it into a problem. */
export class StoreConnection {
  readonly database: ScenarioDatabase;
  #opening: Promise<StoreProblem | null> | null = null;
  #blocked = Promise.withResolvers<StoreProblem>();

  constructor(database: ScenarioDatabase) {
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
  opened(): Promise<StoreProblem | null> {
    if (this.database.isOpen()) return Promise.resolve(null);
    this.#opening ??= this.#open();
    return this.#opening;
  }

  /** Like {@link opened}, yet answers `blocked` at once while another view is in the way. */
  connect(): Promise<StoreProblem | null> {
    return Promise.race([this.opened(), this.#blocked.promise]);
  }

  /** Runs `work` in one transaction: all of it is stored or nothing. */
  async transact<T, E>(
    mode: 'r' | 'rw',
    work: () => Promise<Result<T, E>>,
  ): Promise<Result<T, E | StoreProblem>> {
    const problem = await this.connect();
    if (problem !== null) return fail(problem);
    try {
      return await this.database.transaction(mode, this.database.scenarios, work);
    } catch (error) {
      return fail(storeProblem(error));
    }
  }

  async #open(): Promise<StoreProblem | null> {
    try {
      await this.database.open();
      return null;
    } catch (error) {
      return error instanceof UnexpectedVersionError
        ? await versionProblem(this.database)
        : storeProblem(error);
    } finally {
      this.#opening = null;
      this.#blocked = Promise.withResolvers();
    }
  }
}

async function versionProblem({ factory, name }: ScenarioDatabase): Promise<StoreProblem> {
  const databases = (await factory?.databases()) ?? [];
  const native = databases.find((database) => database.name === name)?.version ?? 0;
  const found = native / 10;
  return found > databaseVersion
    ? { code: 'newer-database', found, supported: databaseVersion }
    : { code: 'unknown', name: UnexpectedVersionError.name };
}
