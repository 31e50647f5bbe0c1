import { fail, ok, type Result } from '../../result.ts';
import { type BackupEntry, draftEntry } from '../backups/backup-entry.ts';
import { type CollectedEntries, collectEntries } from '../backups/collect-entries.ts';
import { fromBase64 } from '../base64.ts';
import { splitLabel } from '../key-uri-label.ts';
import { percentText } from '../percent-text.ts';
import { type MigrationPayload, type OtpParameters, readPayload } from './migration-payload.ts';

/** Why texts are no transfer; `text` is a position among them, from 0. */
export type MigrationProblem =
  | { readonly code: 'not-a-migration'; readonly text: number }
  | { readonly code: 'damaged'; readonly text: number }
  /** They belong to different transfers: read them one transfer after the other. */
  | { readonly code: 'mixed-batches'; readonly text: number };

/** How much of a transfer was scanned so far. */
interface Progress {
  /** The same for all QR codes of a transfer. */
  readonly batchId: number;
  /** How many QR codes the transfer has. */
  readonly total: number;
  /** Positions of the QR codes that are still missing, from 1, ascending. */
  readonly missing: readonly number[];
}

/** What the QR codes of one transfer hold that were scanned so far. */
export type Migration = Progress & CollectedEntries;

/** Most QR codes that a transfer may have. */
const maxBatches = 100;

const prefix = /^\s*otpauth-migration:\/*offline\/?\?/i;

/** Whether a text is a QR code of a transfer. */
export const isMigration = (text: string): boolean => /^\s*otpauth-migration:/i.test(text);

/**
 * Reads the accounts of one transfer of Google Authenticator
 * (`otpauth-migration://offline?data=…`), in any order, some perhaps twice.
 *
 * @param texts - at least one
 */
export function parseMigration(texts: readonly string[]): Result<Migration, MigrationProblem> {
  const read = readMigration(texts);
  if (!read.ok) return read;
  const { entries, ...progress } = read.value;
  return ok({ ...progress, ...collectEntries(entries) });
}

/** Reads the entries of one transfer, in its order. */
export function readMigration(
  texts: readonly string[],
): Result<Progress & { readonly entries: readonly BackupEntry[] }, MigrationProblem> {
  const batches = new Map<number, MigrationPayload>();
  for (const [text, uri] of texts.entries()) {
    const data = dataOf(uri);
    if (data === null) return fail({ code: 'not-a-migration', text });
    const bytes = fromBase64(data);
    const payload = bytes === null ? null : readPayload(bytes);
    if (payload === null || !isPlausible(payload)) return fail({ code: 'damaged', text });
    const [first = payload] = batches.values();
    if (payload.batchId !== first.batchId || payload.batchSize !== first.batchSize) {
      return fail({ code: 'mixed-batches', text });
    }
    batches.set(payload.batchIndex, payload);
  }
  const [first] = batches.values();
  if (first === undefined) return fail({ code: 'not-a-migration', text: 0 });
  const indexes = Array.from({ length: first.batchSize }, (_, index) => index);
  return ok({
    batchId: first.batchId,
    total: first.batchSize,
    missing: indexes.filter((index) => !batches.has(index)).map((index) => index + 1),
    entries: indexes.flatMap((index) => batches.get(index)?.otpParameters ?? []).map(entryOf),
  });
}

/** Base64, also where `+` was decoded to a space, and in the alphabet of URLs. */
function dataOf(uri: string): string | null {
  const start = prefix.exec(uri)?.[0].length;
  if (start === undefined) return null;
  const pair = uri
    .trimEnd()
    .slice(start)
    .split('&')
    .find((part) => /^data=/i.test(part));
  return pair === undefined
    ? null
    : percentText(pair.slice('data='.length))
        .text.replaceAll(' ', '+')
        .replaceAll('-', '+')
        .replaceAll('_', '/');
}

function isPlausible({ batchSize, batchIndex }: MigrationPayload): boolean {
  return batchSize >= 1 && batchSize <= maxBatches && batchIndex >= 0 && batchIndex < batchSize;
}

const types = [undefined, 'hotp', 'totp'];
const algorithms = [undefined, 'SHA1', 'SHA256', 'SHA512', 'MD5'];
const digitCounts = [undefined, 6, 8];

/** A number that stands for nothing becomes one that no reader accepts. */
function entryOf({ secret, name, issuer, ...numbers }: OtpParameters): BackupEntry {
  const { type, algorithm, digits, counter } = numbers;
  return draftEntry({
    ...splitLabel(name, issuer, []),
    type: type in types ? types[type] : 'unknown',
    secret,
    algorithm: algorithm in algorithms ? algorithms[algorithm] : 'unknown',
    digits: digits in digitCounts ? digitCounts[digits] : 0,
    counter,
  });
}
