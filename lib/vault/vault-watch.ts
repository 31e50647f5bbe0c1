import type { Connection } from '../storage/connection.ts';
import { watchQuery } from '../storage/watch-query.ts';
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
  return watchQuery(
    connection,
    ({ vault, records }) => Promise.all([vault.get(headerId), records.get(indexId)]),
    changed,
    failed,
  );
}
