import { fail, ok, type Result } from '../result.ts';
import type { Header } from './header.ts';
import { type IndexContent, indexId, readIndex } from './index-content.ts';
import { property } from './model/json.ts';
import type { VaultProblem } from './model/vault-problem.ts';
import { openRecord, readSealedRecord, type RecordScope } from './sealed-record.ts';
import type { OpenSession } from './session.ts';
import { recordKeyOf } from './vault-key.ts';

/** A vault whose key is at hand, as it was read. */
export interface Unlocked extends RecordScope {
  readonly header: Header;
  /** Null when it cannot be read. */
  readonly index: IndexContent | null;
  /** 0 when there is none. */
  readonly indexVersion: number;
}

/**
 * Opens what was read with a session's key; `locked` when the key is another vault's by now.
 *
 * SECURITY: wipes the bytes of the key.
 */
export async function unlock(
  session: OpenSession | null,
  header: Header,
  indexRecord: unknown,
): Promise<Result<Unlocked, VaultProblem>> {
  if (session?.vaultId !== header.vaultId || session.keyId !== header.keyId) {
    return fail({ code: 'locked' });
  }
  const { vaultId } = header;
  const scope = { vaultId, recordKey: await recordKeyOf(session.vaultKey) };
  session.vaultKey.fill(0);
  const sealed = readSealedRecord(indexRecord);
  const content = sealed && (await openRecord(scope, { ...sealed, id: indexId }));
  const version = property(indexRecord, 'version');
  return ok({
    ...scope,
    header,
    index: content === null || content === undefined ? null : readIndex(content),
    indexVersion: typeof version === 'number' ? version : 0,
  });
}
