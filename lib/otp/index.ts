export { type Account } from './account.ts';
export { type RefusedEntry } from './backups/collect-entries.ts';
export {
  importAccounts,
  type ImportedAccounts,
  maxBackupBytes,
} from './backups/import-accounts.ts';
export { type BackupFormat } from './backups/backup-format.ts';
export { type ImportProblem } from './backups/import-problem.ts';
export { formatAccounts } from './backups/own-format.ts';
export { type Code, codeAt } from './code-at.ts';
export { formatKeyUri } from './format-key-uri.ts';
export { type KeyUriProblem } from './key-uri-problem.ts';
export { formatMigration } from './migration/format-migration.ts';
export { parseMigration } from './migration/parse-migration.ts';
export { type Change, type Normalisation } from './normalisation.ts';
export { parseKeyUri } from './parse-key-uri.ts';
