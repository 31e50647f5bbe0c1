import { liveQuery, type Subscription } from 'dexie';

import type { Connection } from './connection.ts';
import type { GuardedDatabase } from './database.ts';
import { storageProblem, type StorageProblem } from './storage-problem.ts';

/**
 * Asks a database now and after every change that any view of this browser makes to what was asked,
 * until the returned function is called.
 *
 * @param failed - why there is no answer; after `blocked` it goes on by itself
 */
export function watchQuery<D extends GuardedDatabase, T>(
  connection: Connection<D>,
  query: (database: D) => Promise<T>,
  answered: (value: T) => void,
  failed: (problem: StorageProblem) => void,
): () => void {
  const { database } = connection;
  let subscription: Subscription | null = null;
  let stopped = false;

  const start = async (): Promise<void> => {
    let problem = await connection.connect();
    if (problem?.code === 'blocked' && !stopped) {
      failed(problem);
      problem = await connection.opened();
    }
    if (stopped) return;
    if (problem !== null) failed(problem);
    else {
      subscription = liveQuery(() => query(database)).subscribe({
        next: answered,
        error: (reason: unknown) => failed(storageProblem(reason)),
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
