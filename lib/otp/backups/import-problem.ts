import type { KdfParameter } from '../decryption/derive-key.ts';
import type { BackupFormat } from './backup-format.ts';

/** Why a file gives no accounts at all. SECURITY: holds nothing of the file's content. */
export type ImportProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly maxBytes: number }
  | { readonly code: 'too-many-entries'; readonly format: BackupFormat; readonly max: number }
  | { readonly code: 'unknown-format' }
  /** It starts as JSON, XML or a list does, and breaks off or makes no sense. */
  | { readonly code: 'damaged'; readonly format: BackupFormat | 'json' | 'xml' | 'csv' }
  | { readonly code: 'newer-version'; readonly format: BackupFormat; readonly supported: number }
  | { readonly code: 'needs-password'; readonly format: BackupFormat }
  /** The password is wrong, or what it protects was changed. */
  | { readonly code: 'wrong-password'; readonly format: BackupFormat }
  /** Deriving the key would take more than this program spends on a file. */
  | {
      readonly code: 'too-costly';
      readonly format: BackupFormat;
      readonly parameter: KdfParameter;
      readonly max: number;
    }
  /** The key cannot be derived here, mostly for want of memory. */
  | { readonly code: 'underivable'; readonly format: BackupFormat }
  /** Encrypted in a way that this program does not read. */
  | { readonly code: 'encrypted'; readonly format: BackupFormat };
