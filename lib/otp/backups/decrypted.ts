import type { KdfProblem } from '../decryption/derive-key.ts';
import type { BackupFormat } from './backup-format.ts';
import type { ImportProblem } from './import-problem.ts';

/** UTF-8 of what was decrypted; `null` when it is none. */
export function decryptedText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** JSON of what was decrypted; `undefined` when it is none. */
export function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decryptedText(bytes) ?? '') as unknown;
  } catch {
    return undefined;
  }
}

/** Says of which format the parameters were. */
export function kdfProblem(format: BackupFormat, problem: KdfProblem): ImportProblem {
  return problem.code === 'bad-parameter' ? { code: 'damaged', format } : { ...problem, format };
}
