import { type BackupEntry, uriEntry } from './backup-entry.ts';
import type { BackupFormat } from './backup-format.ts';
import { keePassEntries } from './keepass-entry.ts';

/** A row by the names of its columns, in lower case. */
type Row = ReadonlyMap<string, string>;

interface CsvFormat {
  readonly format: BackupFormat;
  readonly recognises: (columns: ReadonlySet<string>) => boolean;
  readonly entries: (row: Row) => readonly BackupEntry[];
}

const formats: readonly CsvFormat[] = [
  {
    format: 'bitwarden-csv',
    recognises: (columns) => columns.has('login_totp'),
    entries: (row) =>
      coded(row, 'login_totp', {
        issuer: row.get('name'),
        label: row.get('login_username'),
        sites: row.get('login_uri')?.split(','),
      }),
  },
  {
    format: 'proton-pass-csv',
    recognises: (columns) => columns.has('totp') && columns.has('vault'),
    entries: (row) =>
      coded(row, 'totp', {
        issuer: row.get('name'),
        label: row.get('username') === '' ? row.get('email') : row.get('username'),
        sites: row.get('url')?.split(','),
      }),
  },
  {
    format: 'keepass-csv',
    recognises: (columns) =>
      (columns.has('title') || columns.has('account')) &&
      [...columns].some((name) => /^(?:totp|otp$|timeotp-|hmacotp-)/.test(name)),
    entries: (row) =>
      keePassEntries(new Map([...row].map(([name, value]) => [keePassNames[name] ?? name, value]))),
  },
];

/** What the two programs of this name call the same. */
const keePassNames: Readonly<Record<string, string>> = {
  account: 'title',
  'login name': 'username',
  'web site': 'url',
  totp: 'otp',
};

function coded(
  row: Row,
  column: string,
  context: Parameters<typeof uriEntry>[1],
): readonly BackupEntry[] {
  const value = row.get(column) ?? '';
  return value.trim() === '' ? [] : [uriEntry(value, context)];
}

/** Which program wrote a table, by its first row; `null` when none is known. */
export function csvFormat(header: readonly string[]): CsvFormat | null {
  const columns = new Set(header.map(columnName));
  return formats.find(({ recognises }) => recognises(columns)) ?? null;
}

/** Reads the rows under the header. */
export function csvEntries(
  { entries }: CsvFormat,
  [header = [], ...rows]: readonly (readonly string[])[],
): readonly BackupEntry[] {
  const names = header.map(columnName);
  return rows.flatMap((row) =>
    entries(new Map(names.map((name, index) => [name, row[index] ?? '']))),
  );
}

function columnName(text: string): string {
  return text.trim().toLowerCase();
}
