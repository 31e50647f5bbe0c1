import type { KeyUriProblem } from '../../otp/index.ts';
import type { Result } from '../../result.ts';
import type { StorageProblem } from '../../storage/storage-problem.ts';
import type { Entry } from './entry.ts';
import type { PolicyRule, Strength } from './managed-policy.ts';

/** Why the vault did not do what was asked; nothing is half done. SECURITY: holds no secret. */
export type VaultProblem =
  | StorageProblem
  | { readonly code: 'no-vault' }
  | { readonly code: 'already-exists' }
  | { readonly code: 'locked' }
  /** The passphrase, code, passkey or device is not one of this vault's. */
  | { readonly code: 'wrong-credential' }
  /** After wrong ones, the next try has to wait. */
  | { readonly code: 'too-soon'; readonly waitMs: number }
  /** A recovery code has 28 letters and digits, the last two of which check the others. */
  | { readonly code: 'mistyped-recovery-code' }
  | { readonly code: 'too-short'; readonly min: number }
  | { readonly code: 'too-weak'; readonly score: Strength; readonly min: Strength }
  | { readonly code: 'no-such-slot' }
  /** Without the last one nobody could open the vault any more. */
  | { readonly code: 'last-slot' }
  | { readonly code: 'not-found' }
  /** Somebody else was faster; nothing was overwritten. */
  | { readonly code: 'changed-elsewhere'; readonly current: Entry }
  /** An account that could not be read back; the number counts from 1. */
  | { readonly code: 'invalid'; readonly entry: number; readonly problem: KeyUriProblem }
  /** The stored entry cannot be read, so it is not written over. */
  | { readonly code: 'damaged-entry' }
  /** The list of what is stored cannot be read; `rebuildIndex` makes a new one. */
  | { readonly code: 'damaged-index' }
  /** What opens the vault cannot be read. */
  | { readonly code: 'damaged-header' }
  /** A backup cannot be opened by anything that is known by heart or on paper. */
  | { readonly code: 'needs-passphrase' }
  | { readonly code: 'forbidden-by-policy'; readonly rule: PolicyRule }
  /** The key cannot be derived here, mostly for want of memory. */
  | { readonly code: 'underivable' }
  /** Others kept changing the vault meanwhile. */
  | { readonly code: 'busy' };

/** Outcome of a command of the vault. */
export type Vaulted<T> = Promise<Result<T, VaultProblem>>;
