import type { KnownShare } from '../directory/index.ts';
import { isMethodId } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';

/** Reads `sms=92,email=60,sms+email=55`: percentages of all users, two decimals at most. */
export function parseShares(text: string): Result<readonly KnownShare[], CliProblem> {
  const shares: KnownShare[] = [];
  for (const entry of text.split(',')) {
    const [names = '', percent = '', more] = entry.split('=').map((part) => part.trim());
    const methods = names.split('+').map((id) => id.trim());
    const isPercent = /^\d{1,3}(\.\d{1,2})?$/.test(percent) && Number(percent) <= 100;
    if (more !== undefined || !methods.every(isMethodId) || !isPercent) {
      return fail({ code: 'bad-share', entry });
    }
    shares.push({ methods, basisPoints: Math.round(Number(percent) * 100) });
  }
  return ok(shares);
}
