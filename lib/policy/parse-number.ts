import { fail, ok, type Result } from '../result.ts';
import { limits, type NumberRange } from './policy.ts';

/** Why a typed text is no number for its field; `text` is as typed. */
export type NumberProblem = { readonly text: string } & (
  | { readonly code: 'blank' }
  | { readonly code: 'not-a-whole-number' }
  | {
      readonly code: 'out-of-range';
      readonly value: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly code: 'level-zero' }
);

/** Reads a method's points as typed: decimal digits, outer spaces ignored, 0–1000. */
export function parsePoints(text: string): Result<number, NumberProblem> {
  return parseWholeNumber(text, limits.points);
}

/** Reads the required level as typed: decimal digits, outer spaces ignored, 1–1000. */
export function parseRequiredLevel(text: string): Result<number, NumberProblem> {
  const parsed = parseWholeNumber(text, { ...limits.requiredLevel, min: 0 });
  if (parsed.ok && parsed.value === 0) return fail({ code: 'level-zero', text });
  if (!parsed.ok && parsed.error.code === 'out-of-range') {
    return fail({ ...parsed.error, ...limits.requiredLevel });
  }
  return parsed;
}

function parseWholeNumber(text: string, { min, max }: NumberRange): Result<number, NumberProblem> {
  const digits = text.trim();
  if (digits === '') return fail({ code: 'blank', text });
  if (!/^-?[0-9]+$/.test(digits)) return fail({ code: 'not-a-whole-number', text });
  const value = Number(digits) + 0; // "-0" becomes 0
  return value < min || value > max
    ? fail({ code: 'out-of-range', text, value, min, max })
    : ok(value);
}
