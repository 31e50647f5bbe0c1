import { liveQuery, type Subscription } from 'dexie';
import { isRecord } from './json-kind.ts';
import { ok } from '../result.ts';
import type { Scenario } from './scenario.ts';
import type { Connection } from '../storage/connection.ts';
import { storageProblem } from '../storage/storage-problem.ts';
import type { ScenarioDatabase } from './database.ts';
import type { StoreProblem } from './store-problem.ts';
import { listingOf, readRecord, type ScenarioListing } from './store-record.ts';

/** Hears of every change to the stored scenarios, whichever view makes it. */
export interface ScenarioObserver {
  /** A scenario whose revision is unchanged is the very object of the call before. */
  readonly next: (listing: ScenarioListing) => void;
  /** The list as last told stays right as far as known; after `blocked` it goes on by itself. */
  readonly error: (problem: StoreProblem) => void;
}

/**
 * Follows the stored scenarios until the returned function is called.
 *
 * Cost: each change reads all records; those whose revision is known are not checked again.
 */
export function watchScenarios(
  connection: Connection<ScenarioDatabase>,
  { next, error }: ScenarioObserver,
): () => void {
  const { database } = connection;
  let subscription: Subscription | null = null;
  let stopped = false;
  let known: ReadonlyMap<unknown, Scenario> = new Map();

  const tell = (records: readonly unknown[]): void => {
    const listing = listingOf(records, (record) => {
      const before = isRecord(record) ? known.get(record.id) : undefined;
      return before !== undefined && isRecord(record) && before.revision === record.revision
        ? ok(before)
        : readRecord(record);
    });
    known = new Map(listing.scenarios.map((scenario) => [scenario.id, scenario]));
    next(listing);
  };

  const start = async (): Promise<void> => {
    let problem = await connection.connect();
    if (problem?.code === 'blocked' && !stopped) {
      error(problem);
      problem = await connection.opened();
    }
    if (stopped) return;
    if (problem !== null) error(problem);
    else {
      subscription = liveQuery(() => database.scenarios.toArray()).subscribe({
        next: tell,
        error: (reason: unknown) => error(storageProblem(reason)),
      });
    }
  };

  // Closed from outside, for another view's upgrade or by the browser: open again or say why not.
  const restart = (): void => {
    if (subscription === null) return;
    subscription.unsubscribe();
    subscription = null;
    // Dexie tells before it has closed.
    queueMicrotask(() => void start());
  };
  database.on('close', restart);
  void start();

  return () => {
    stopped = true;
    database.on('close').unsubscribe(restart);
    subscription?.unsubscribe();
    subscription = null;
  };
}
