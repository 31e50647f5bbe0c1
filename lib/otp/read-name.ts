import { fail, ok, type Result } from '../result.ts';
import { accountLimits } from './account.ts';
import type { AccountProblem } from './account-problem.ts';
import type { Normalisation } from './normalisation.ts';

/** Reads an issuer or a label: any text, without outer spaces; missing is empty. */
export function readName(
  parameter: 'issuer' | 'label',
  value: unknown,
  changes: Normalisation[],
): Result<string, AccountProblem> {
  if (value === undefined || value === null) return ok('');
  if (typeof value !== 'string') return fail({ parameter, code: 'not-text' });
  const wellFormed = value.toWellFormed();
  const name = wellFormed.trim();
  const { max } = accountLimits.nameLength;
  if (name.length > max) return fail({ parameter, code: 'too-long', max });
  if (wellFormed !== value) changes.push({ parameter, change: 'ill-formed-text' });
  if (name !== wellFormed) changes.push({ parameter, change: 'spaces' });
  return ok(name);
}
