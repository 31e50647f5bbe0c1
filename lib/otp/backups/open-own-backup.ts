import { fail, type Result } from '../../result.ts';
import { maxBackupBytes } from './import-accounts.ts';
import type { ImportProblem } from './import-problem.ts';
import type { OwnBackup } from './own-encryption.ts';

/**
 * Opens this program's encrypted backup and hands over all that is in it; `importAccounts` reads the
 * accounts alone. Never throws.
 *
 * @param secret - the passphrase or the recovery code
 */
export async function openOwnBackup(
  bytes: Uint8Array,
  secret: string,
): Promise<Result<OwnBackup, ImportProblem>> {
  if (bytes.length > maxBackupBytes) return fail({ code: 'too-large', maxBytes: maxBackupBytes });
  const [{ parsedJson }, { decryptOwnBackup, isOwnBackup }] = await Promise.all([
    import('./decrypted.ts'),
    import('./own-encryption.ts'),
  ]);
  const value = parsedJson(bytes);
  if (value === undefined) return fail({ code: 'damaged', format: 'json' });
  return isOwnBackup(value) ? decryptOwnBackup(value, secret) : fail({ code: 'unknown-format' });
}
