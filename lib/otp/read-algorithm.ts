import { fail, ok, type Result } from '../result.ts';
import type { Algorithm } from './account.ts';
import type { AccountProblem } from './account-problem.ts';
import type { Normalisation } from './normalisation.ts';

const parameter = 'algorithm';

/** Hashes that some programs offer and no code here is made with. */
const unsupported = ['MD5', 'SHA224', 'SHA384', 'SHA512224', 'SHA512256', 'SM3', 'STREEBOG'];

/**
 * Reads the name of a hash: `SHA1`, `SHA-1`, `HmacSHA1`, `HMAC-SHA-1`, likewise 256 and 512, in any
 * case. Without one it is SHA-1, the standard's own.
 */
export function readAlgorithm(
  value: unknown,
  changes: Normalisation[],
): Result<Algorithm, AccountProblem> {
  if (value === undefined || value === null) return ok('SHA1');
  if (typeof value !== 'string') return fail({ parameter, code: 'not-text' });
  if (isAlgorithm(value)) return ok(value);
  if (value.trim() === '') {
    changes.push({ parameter, change: 'defaulted' });
    return ok('SHA1');
  }
  const name = value
    .toUpperCase()
    .replace(/[\s/_-]/g, '')
    .replace(/^HMAC/, '');
  if (!isAlgorithm(name)) {
    return fail({
      parameter,
      code: 'unsupported',
      found: unsupported.includes(name) ? name : null,
    });
  }
  if (value !== name) changes.push({ parameter, change: 'spelling' });
  return ok(name);
}

function isAlgorithm(name: string): name is Algorithm {
  return name === 'SHA1' || name === 'SHA256' || name === 'SHA512';
}
