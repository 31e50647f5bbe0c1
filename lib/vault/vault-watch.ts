import { liveQuery, type Subscription } from 'dexie';

import type { Connection } from '../storage/connection.ts';
import { storageProblem } from '../storage/storage-problem.ts';
import type { VaultDatabase } from './database.ts';
import { headerId } from './header.ts';
import { indexId } from './index-content.ts';
import type { VaultProblem } from './model/vault-problem.ts';

/**
 * Calls back now and whenever a view of this browser changed the vault, until the returned function
 * is called. Each change raises the header's or the index's number, so nothing else is read.
 */
export function watchDatabase(
  connection: Connection<VaultDatabase>,
  changed: () => void,
  failed: (problem: VaultProblem) => void,
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
      const numbers = () =>
        Promise.all([database.vault.get(headerId), database.records.get(indexId)]);
      subscription = liveQuery(numbers).subscribe({
        next: changed,
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
