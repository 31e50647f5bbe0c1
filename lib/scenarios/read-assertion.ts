import { isMethodId, levelField, limits } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Assertion, AssertionKind, AssertionProblem } from './assertion.ts';
import { isRecord, ownValue } from './json-kind.ts';
import { maxNameLength } from './scenario.ts';

type Fits = (value: unknown) => boolean;

const isMethod: Fits = isMethodId;
const areMethods: Fits = (value) => Array.isArray(value) && value.every(isMethodId);
const isWithin =
  (min: number, max: number): Fits =>
  (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
const isNumber = isWithin(limits.points.min, limits.points.max);

/** What each kind consists of, beside `kind`. */
const shapes: Readonly<Record<AssertionKind, Readonly<Record<string, Fits>>>> = {
  accepts: { methods: areMethods },
  rejects: { methods: areMethods },
  'nothing-without': { method: isMethod },
  'ways-at-least': { count: isWithin(0, Number.MAX_SAFE_INTEGER) },
  'survives-loss-of': { method: isMethod },
  'grade-at-least': { level: (value) => value === 'aal1' || value === 'aal2' },
  'equivalent-to': {
    scenario: (value) =>
      typeof value === 'string' && value.trim() !== '' && value.length <= maxNameLength,
  },
  within: {
    field: (value) => value === levelField || isMethodId(value),
    min: isNumber,
    max: isNumber,
  },
};

/** Every kind of assertion that this version can check. */
export const assertionKinds = Object.keys(shapes) as readonly AssertionKind[];

/**
 * Reads one of a scenario's assertions. Never throws.
 *
 * One with a key that this version does not know is not read: what the key means might turn its
 * sense.
 */
export function readAssertion(value: unknown): Result<Assertion, AssertionProblem> {
  if (!isRecord(value)) return fail({ code: 'not-an-object' });
  const kind = ownValue(value, 'kind');
  if (!isKind(kind)) {
    return fail({ code: 'unknown-kind', kind: typeof kind === 'string' ? kind : null });
  }
  const shape = shapes[kind];
  const unknown = Object.keys(value).find((key) => key !== 'kind' && !Object.hasOwn(shape, key));
  if (unknown !== undefined) return fail({ code: 'unknown-key', key: unknown });
  for (const [key, fits] of Object.entries(shape)) {
    const given = ownValue(value, key);
    if (given === undefined) return fail({ code: 'missing-key', key });
    if (!fits(given)) return fail({ code: 'wrong-value', key });
  }
  // The shape has just been looked at, key by key.
  return ok(value as unknown as Assertion);
}

function isKind(value: unknown): value is AssertionKind {
  return typeof value === 'string' && Object.hasOwn(shapes, value);
}
