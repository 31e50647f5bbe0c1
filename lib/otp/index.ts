export { type Account, type HotpAccount } from './account.ts';
export { type RefusedEntry } from './backups/collect-entries.ts';
export {
  importAccounts,
  type ImportedAccounts,
  maxBackupBytes,
} from './backups/import-accounts.ts';
export { type BackupFormat } from './backups/backup-format.ts';
export { type ImportProblem } from './backups/import-problem.ts';
export { openOwnBackup } from './backups/open-own-backup.ts';
export { formatAccounts, parseAccount } from './backups/own-account.ts';
export { formatAegis, formatKeyUriList } from './backups/plain-exports.ts';
export { fromBase64, toBase64 } from './base64.ts';
export { type Code, codeAt, digitsAt } from './code-at.ts';
export { findCounter } from './find-counter.ts';
export { formatKeyUri } from './format-key-uri.ts';
export { type KeyUriProblem } from './key-uri-problem.ts';
export { formatMigration } from './migration/format-migration.ts';
export { parseMigration } from './migration/parse-migration.ts';
export { type Change, type Normalisation } from './normalisation.ts';
export { parseKeyUri } from './parse-key-uri.ts';
