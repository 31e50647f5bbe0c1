import { fail, ok, type Result } from '../result.ts';
import { ScenarioDatabase } from './database.ts';
import { parseScenario } from './parse-scenario.ts';
import {
  contentOf,
  type DatedScenarioContent,
  type Scenario,
  type ScenarioContent,
  type ScenarioId,
} from './scenario.ts';
import { Connection } from '../storage/connection.ts';
import { newScenarioId } from './store-id.ts';
import type { StoreProblem } from './store-problem.ts';
import type { UserCounts } from './user-counts.ts';
import { listingOf, readRecord, type ScenarioListing } from './store-record.ts';
import { watchScenarios, type ScenarioObserver } from './store-watch.ts';

/** Why a scenario was not saved although the database works: somebody else was faster. */
export type SaveConflict =
  | { readonly code: 'changed-elsewhere'; readonly current: Scenario }
  | { readonly code: 'deleted-elsewhere' };

export type { StoreProblem };

type Stored<T, E = never> = Promise<Result<T, E | StoreProblem>>;

/**
 * The scenarios that this browser keeps. No method throws or rejects; a scenario that is returned
 * is on the disk. Content must be plain data, not a reactive proxy.
 */
export class ScenarioRepository {
  readonly #connection: Connection<ScenarioDatabase>;
  readonly #now: () => number;
  readonly #newId: () => ScenarioId;

  /** @param options - the clock, in milliseconds since 1970, and the source of ids */
  constructor(
    database: ScenarioDatabase = new ScenarioDatabase(),
    options: { readonly now?: () => number; readonly newId?: () => ScenarioId } = {},
  ) {
    this.#connection = new Connection(database);
    this.#now = options.now ?? Date.now;
    this.#newId = options.newId ?? newScenarioId;
  }

  /** Adds a scenario; others may have the same name. */
  async create(content: ScenarioContent, users?: UserCounts): Stored<Scenario> {
    const scenario = this.#fresh(contentOf(content), users);
    if (!scenario.ok) return scenario;
    return this.#write(async () => {
      await this.#table.add(scenario.value);
      return scenario;
    });
  }

  /** Adds all or, where one cannot be added, none. Dates are kept where given. */
  async importAll(contents: readonly DatedScenarioContent[]): Stored<readonly Scenario[]> {
    const scenarios: Scenario[] = [];
    for (const content of contents) {
      const scenario = this.#fresh(content);
      if (!scenario.ok) return scenario;
      scenarios.push(scenario.value);
    }
    return this.#write(async () => {
      await this.#table.bulkAdd(scenarios);
      return ok(scenarios);
    });
  }

  /**
   * Replaces a scenario's content, unless it is no longer the one that the caller has seen.
   *
   * @param baseRevision - the revision that `content` was edited from
   * @param users - in the place of those that were kept with it; absent, they stay
   */
  async save(
    id: ScenarioId,
    content: ScenarioContent,
    baseRevision: number,
    users?: UserCounts,
  ): Stored<Scenario, SaveConflict> {
    return this.#write(async (): Stored<Scenario, SaveConflict> => {
      const current = await this.#current(id);
      if (!current.ok) {
        return current.error.code === 'not-found' ? fail({ code: 'deleted-elsewhere' }) : current;
      }
      if (current.value.revision !== baseRevision) {
        return fail({ code: 'changed-elsewhere', current: current.value });
      }
      return this.#put(current.value, content, users);
    });
  }

  /** Changes the name alone, whatever else was saved in the meantime. */
  async rename(id: ScenarioId, name: string): Stored<Scenario> {
    return this.#write(async () => {
      const current = await this.#current(id);
      return current.ok ? this.#put(current.value, { ...contentOf(current.value), name }) : current;
    });
  }

  /** Adds a copy, with dates of its own, of what is stored now. */
  async duplicate(id: ScenarioId, name: string): Stored<Scenario> {
    const original = await this.get(id);
    return original.ok
      ? this.create({ ...contentOf(original.value), name }, original.value.users)
      : original;
  }

  /** Deletes a scenario and returns what was deleted, for {@link restore}. */
  async remove(id: ScenarioId): Stored<Scenario> {
    return this.#write(async () => {
      const current = await this.#current(id);
      if (current.ok) await this.#table.delete(id);
      return current;
    });
  }

  /** Undoes {@link remove}: the same id, content and dates, at a revision of its own. */
  async restore(scenario: Scenario): Stored<Scenario> {
    return this.#write(async (): Stored<Scenario> => {
      if ((await this.#table.get(scenario.id)) !== undefined) {
        return fail({ code: 'already-there' });
      }
      const restored = readRecord({ ...scenario, revision: scenario.revision + 1 });
      if (!restored.ok) return fail({ code: 'damaged', problems: restored.error });
      await this.#table.add(restored.value);
      return restored;
    });
  }

  async get(id: ScenarioId): Stored<Scenario> {
    return this.#connection.transact('r', () => this.#current(id));
  }

  /** Everything that is stored, in no useful order (`arrangeScenarios` makes one). */
  async list(): Stored<ScenarioListing> {
    return this.#connection.transact('r', async () => ok(listingOf(await this.#table.toArray())));
  }

  /** Calls back now and after every change, in this view or another. @returns the way to stop */
  watch(observer: ScenarioObserver): () => void {
    return this.#connection.keep(watchScenarios(this.#connection, observer));
  }

  /** Stops every watch and lets go of the database; the next command opens it again. */
  close(): void {
    this.#connection.close();
  }

  get #table(): ScenarioDatabase['scenarios'] {
    return this.#connection.database.scenarios;
  }

  #fresh(content: DatedScenarioContent, users?: UserCounts): Result<Scenario, StoreProblem> {
    const { createdAtMs, updatedAtMs } = content;
    const parsed = parseScenario({ ...contentOf(content), createdAtMs, updatedAtMs });
    if (!parsed.ok) return fail({ code: 'invalid', problems: parsed.error });
    const now = this.#now();
    const dates = { createdAtMs: now, updatedAtMs: now };
    const kept = users === undefined ? {} : { users };
    return ok({ ...dates, ...parsed.value, ...kept, id: this.#newId(), revision: 1 });
  }

  #write<T, E>(work: () => Promise<Result<T, E>>): Stored<T, E> {
    return this.#connection.transact('rw', work);
  }

  async #current(id: ScenarioId): Stored<Scenario> {
    const record = await this.#table.get(id);
    if (record === undefined) return fail({ code: 'not-found' });
    const scenario = readRecord(record);
    return scenario.ok ? scenario : fail({ code: 'damaged', problems: scenario.error });
  }

  /** INVARIANT: called within the transaction that read `current`. */
  async #put(current: Scenario, content: ScenarioContent, users = current.users): Stored<Scenario> {
    const parsed = parseScenario(contentOf(content));
    if (!parsed.ok) return fail({ code: 'invalid', problems: parsed.error });
    const scenario = {
      ...current,
      ...parsed.value,
      ...(users === undefined ? {} : { users }),
      updatedAtMs: this.#now(),
      revision: current.revision + 1,
    };
    await this.#table.put(scenario);
    return ok(scenario);
  }
}
