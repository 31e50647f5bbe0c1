import { fail, ok, type Result } from '../../result.ts';
import { aegis } from './aegis.ts';
import { andOtp } from './andotp.ts';
import { encryptedAndOtpEntries, isEncryptedAndOtp } from './andotp-encryption.ts';
import { authenticatorExtension } from './authenticator-extension.ts';
import type { BackupEntry } from './backup-entry.ts';
import type { BackupFormat } from './backup-format.ts';
import { bitwarden } from './bitwarden.ts';
import { csvEntries, csvFormat } from './csv-backup.ts';
import { csvRows } from './csv-rows.ts';
import { ente } from './ente.ts';
import { freeOtpPlus } from './freeotp-plus.ts';
import type { ImportProblem } from './import-problem.ts';
import type { JsonFormat } from './json-format.ts';
import { keePassXml } from './keepass-xml.ts';
import { isKeyUriList, keyUriEntries } from './key-uri-list.ts';
import { lastPass } from './lastpass.ts';
import { ownFormat } from './own-format.ts';
import { protonAuthenticator } from './proton-authenticator.ts';
import { protonPass } from './proton-pass.ts';
import { raivo } from './raivo.ts';
import { twoFas } from './two-fas.ts';

/** The entries of a backup, and which program wrote it. */
export interface Backup {
  readonly format: BackupFormat;
  readonly entries: readonly BackupEntry[];
}

/** In the order in which they are tried: what names itself first, what is told by its keys last. */
const jsonFormats: readonly JsonFormat[] = [
  ownFormat,
  aegis,
  twoFas,
  ente,
  bitwarden,
  protonPass,
  protonAuthenticator,
  freeOtpPlus,
  lastPass,
  raivo,
  andOtp,
  authenticatorExtension,
];

/** Recognises a backup by its content and reads its entries. Never throws. */
export async function readBackup(
  bytes: Uint8Array,
  password?: string,
): Promise<Result<Backup, ImportProblem>> {
  const text = textOf(bytes);
  if (text === null || isEncryptedAndOtp(bytes)) {
    return labelled('andotp', await encryptedAndOtpEntries(bytes, password));
  }
  const start = text.trimStart().charAt(0);
  if (start === '') return fail({ code: 'empty' });
  if (start === '{' || start === '[') return fromJson(text, password);
  if (start === '<') return labelled('keepass-xml', keePassXml(text));
  if (isKeyUriList(text) && !looksLikeTable(text)) {
    return ok({ format: 'key-uri-list', entries: keyUriEntries(text) });
  }
  return fromCsv(text);
}

/** UTF-8, or UTF-16 with a byte order mark; `null` for anything else. */
function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function fromJson(
  text: string,
  password: string | undefined,
): Promise<Result<Backup, ImportProblem>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail({ code: 'damaged', format: 'json' });
  }
  const found = jsonFormats.find(({ recognises }) => recognises(value));
  return found === undefined
    ? fail({ code: 'unknown-format' })
    : labelled(found.format, await found.entries(value, password));
}

/** A table that holds Key URIs in one of its columns. */
function looksLikeTable(text: string): boolean {
  const [header] = csvRows(text.slice(0, text.search(/\r|\n|$/))) ?? [];
  return header !== undefined && csvFormat(header) !== null;
}

function fromCsv(text: string): Result<Backup, ImportProblem> {
  const rows = csvRows(text);
  if (rows === null) {
    return fail(
      looksLikeTable(text) ? { code: 'damaged', format: 'csv' } : { code: 'unknown-format' },
    );
  }
  const format = csvFormat(rows[0] ?? []);
  return format === null
    ? fail({ code: 'unknown-format' })
    : ok({ format: format.format, entries: csvEntries(format, rows) });
}

function labelled(
  format: BackupFormat,
  entries: Result<readonly BackupEntry[], ImportProblem>,
): Result<Backup, ImportProblem> {
  return entries.ok ? ok({ format, entries: entries.value }) : entries;
}
