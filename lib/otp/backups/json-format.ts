import type { Result } from '../../result.ts';
import type { BackupEntry } from './backup-entry.ts';
import type { BackupFormat } from './backup-format.ts';
import type { ImportProblem } from './import-problem.ts';

/** How to read the backups of one program that are JSON. */
export interface JsonFormat {
  readonly format: BackupFormat;
  /** Whether the value looks like one of this program's, whatever its version. */
  readonly recognises: (value: unknown) => boolean;
  readonly entries: (value: unknown, password?: string) => Entries | Promise<Entries>;
}

/** Entries of a backup, or why it gives none. */
export type Entries = Result<readonly BackupEntry[], ImportProblem>;
