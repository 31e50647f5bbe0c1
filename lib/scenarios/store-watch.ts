import { isRecord } from './json-kind.ts';
import { ok } from '../result.ts';
import type { Scenario } from './scenario.ts';
import type { Connection } from '../storage/connection.ts';
import { watchQuery } from '../storage/watch-query.ts';
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

  return watchQuery(connection, ({ scenarios }) => scenarios.toArray(), tell, error);
}
