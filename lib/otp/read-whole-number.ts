import { fail, ok, type Result } from '../result.ts';
import type { AccountProblem } from './account-problem.ts';
import type { Normalisation } from './normalisation.ts';

/** Inclusive bounds, and what stands for nothing. */
interface NumberRule {
  readonly parameter: 'digits' | 'period' | 'counter';
  readonly min: number;
  readonly max: number;
  readonly standard: number;
}

/** Reads a whole number, as a number or in decimal digits; missing or blank is the standard one. */
export function readWholeNumber(
  value: unknown,
  { parameter, min, max, standard }: NumberRule,
  changes: Normalisation[],
): Result<number, AccountProblem> {
  if (value === undefined || value === null) return ok(standard);
  const inRange = (number: number) =>
    number < min || number > max
      ? fail({ parameter, code: 'out-of-range', min, max } as const)
      : ok(number + 0); // "-0" becomes 0
  if (Number.isSafeInteger(value)) return inRange(value as number);
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return fail({ parameter, code: 'not-a-whole-number' });
  const digits = text.trim();
  if (digits === '') {
    changes.push({ parameter, change: 'defaulted' });
    return ok(standard);
  }
  if (!/^-?[0-9]{1,30}$/.test(digits)) return fail({ parameter, code: 'not-a-whole-number' });
  const number = inRange(Number(digits));
  if (number.ok && digits !== text) changes.push({ parameter, change: 'spaces' });
  return number;
}
