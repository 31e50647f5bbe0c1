import { property } from './model/json.ts';
import { openJson, sealEachJson, sealJson } from './seal.ts';
import { recordContext } from './vault-key.ts';

/** An encrypted record as it is stored. */
export interface SealedRecord {
  readonly id: string;
  readonly version: number;
  /** Nonce, ciphertext and tag. */
  readonly data: Uint8Array<ArrayBuffer>;
}

/** The vault to which records belong, with the key that opens them. */
export interface RecordScope {
  readonly vaultId: string;
  readonly recordKey: CryptoKey;
}

/** What a record is made of. */
export interface RecordDraft {
  readonly id: string;
  readonly version: number;
  readonly value: unknown;
}

/** Encrypts a value as a record. */
export async function sealRecord(scope: RecordScope, draft: RecordDraft): Promise<SealedRecord> {
  const { id, version } = draft;
  return { id, version, data: await sealJson(scope.recordKey, bound(scope, draft)) };
}

/** Of more that are under way together the browser would have to keep every piece in memory. */
const sealedAtOnce = 1000;

/** Encrypts many values, each as a record of its own. */
export async function sealRecords(
  scope: RecordScope,
  drafts: readonly RecordDraft[],
): Promise<readonly SealedRecord[]> {
  const records: SealedRecord[] = [];
  for (let start = 0; start < drafts.length; start += sealedAtOnce) {
    const some = drafts.slice(start, start + sealedAtOnce).map((draft) => bound(scope, draft));
    for (const [{ id, version }, data] of await sealEachJson(scope.recordKey, some)) {
      records.push({ id, version, data });
    }
  }
  return records;
}

const bound = ({ vaultId }: RecordScope, { id, version, value }: RecordDraft) => ({
  ...{ id, version, value },
  context: recordContext(vaultId, id, version),
});

/** Decrypts a record; undefined when it does not open under its own id and version. */
export function openRecord(
  { vaultId, recordKey }: RecordScope,
  { id, version, data }: SealedRecord,
): Promise<unknown> {
  return openJson(recordKey, recordContext(vaultId, id, version), data);
}

/** Reads a stored record; null when it has not the form of one. */
export function readSealedRecord(value: unknown): SealedRecord | null {
  const id = property(value, 'id');
  const version = property(value, 'version');
  const data = property(value, 'data');
  return typeof id === 'string' && typeof version === 'number' && data instanceof Uint8Array
    ? { id, version, data: data as Uint8Array<ArrayBuffer> }
    : null;
}

/**
 * The same records in one buffer: the browser takes longer over many small ones than over their
 * bytes. What has not the form of a record stays as it is.
 */
export function sideBySide(records: readonly unknown[]): readonly unknown[] {
  const sealed = records.map(readSealedRecord);
  const whole = new Uint8Array(sealed.reduce((sum, record) => sum + (record?.data.length ?? 0), 0));
  let start = 0;
  return sealed.map((record, at) => {
    if (record === null) return records[at];
    whole.set(record.data, start);
    return { ...record, data: whole.subarray(start, (start += record.data.length)) };
  });
}
