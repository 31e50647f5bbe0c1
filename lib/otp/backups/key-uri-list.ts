import { isMigration, readMigration } from '../migration/parse-migration.ts';
import { type BackupEntry, uriEntry } from './backup-entry.ts';

const lineBreak = /\r\n|\r|\n/;
const isUri = (line: string): boolean => /^\s*(?:otpauth|steam):/i.test(line);

/** Whether a text holds Key URIs or transfers, one a line. */
export function isKeyUriList(text: string): boolean {
  return text.split(lineBreak).some((line) => isUri(line) || isMigration(line));
}

/**
 * Reads Key URIs and the QR codes of Google Authenticator's transfers, one a line; transfers come
 * last. Blank lines and `#` comments are passed over, others are refused.
 */
export function keyUriEntries(text: string): readonly BackupEntry[] {
  const lines = text.split(lineBreak);
  const entries = lines.flatMap((line, index) =>
    line.trim() === '' || line.startsWith('#') || isMigration(line)
      ? []
      : [isUri(line) ? uriEntry(line.trim(), {}) : unusable(index, { code: 'not-a-key-uri' })],
  );
  return [...entries, ...migrationEntries(lines)];
}

function migrationEntries(lines: readonly string[]): readonly BackupEntry[] {
  const damaged: BackupEntry[] = [];
  const transfers = new Map<string, string[]>();
  for (const [index, line] of lines.entries()) {
    if (!isMigration(line)) continue;
    const read = readMigration([line]);
    if (read.ok) {
      const transfer = `${read.value.batchId}/${read.value.total}`;
      transfers.set(transfer, [...(transfers.get(transfer) ?? []), line]);
    } else damaged.push(unusable(index, { code: 'damaged-migration' }));
  }
  return [...damaged, ...[...transfers.values()].flatMap(transferEntries)];
}

function transferEntries(texts: readonly string[]): readonly BackupEntry[] {
  const read = readMigration(texts);
  if (!read.ok) return [];
  const { entries, missing, total } = read.value;
  return missing.length === 0
    ? entries
    : [
        ...entries,
        {
          name: null,
          read: {
            ok: false,
            error: { parameter: 'uri', code: 'incomplete-migration', missing, total },
          },
        },
      ];
}

function unusable(
  index: number,
  { code }: { readonly code: 'not-a-key-uri' | 'damaged-migration' },
): BackupEntry {
  return {
    name: `line ${index + 1}`,
    read: { ok: false, error: { parameter: 'uri', code } },
  };
}
