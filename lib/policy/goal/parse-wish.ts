import { fail, ok, type Result } from '../../result.ts';
import { type Field, levelField } from '../field-changes.ts';
import { isMethodId } from '../parse-policy.ts';
import { limits, type MethodId } from '../policy.ts';
import type { Wish } from './wish.ts';

/** Why a value is no wish; `path` says where, as in `accept[2][0]`, and is empty for the value itself. */
export type WishProblem = { readonly path: string } & (
  | { readonly code: 'not-an-object' }
  | { readonly code: 'not-a-list' }
  | { readonly code: 'unknown-key' }
  | { readonly code: 'methods-missing' }
  | { readonly code: 'bad-id'; readonly value: unknown; readonly maxLength: number }
  | { readonly code: 'duplicate-id'; readonly id: MethodId }
  | { readonly code: 'unknown-method'; readonly value: unknown }
  | { readonly code: 'too-many-methods'; readonly count: number; readonly max: number }
  | { readonly code: 'too-many-lines'; readonly count: number; readonly max: number }
  | { readonly code: 'not-a-whole-number'; readonly value: unknown }
  | {
      readonly code: 'out-of-range';
      readonly value: number;
      readonly min: number;
      readonly max: number;
    }
);

/** More than all combinations of 13 methods, and as much as is looked through at once. */
const maxWishLines = 10_000;

const keys: readonly string[] = ['methods', 'accept', 'reject', 'pin'];

/**
 * Reads a wish from any value, typically parsed JSON. Without `accept`, `reject` or `pin` there are
 * none. Never throws.
 *
 * @returns a fresh wish, or every problem found
 */
export function parseWish(input: unknown): Result<Wish, readonly WishProblem[]> {
  if (!isObject(input)) return fail([{ code: 'not-an-object', path: '' }]);
  const problems: WishProblem[] = Object.keys(input)
    .filter((key) => !keys.includes(key))
    .map((path) => ({ code: 'unknown-key', path }));
  const methods = parseMethods(own(input, 'methods'), problems);
  const known = new Set(methods);
  const accept = parseLines('accept', own(input, 'accept'), known, problems);
  const reject = parseLines('reject', own(input, 'reject'), known, problems);
  const pin = parsePins(own(input, 'pin'), known, problems);
  return problems.length > 0 ? fail(problems) : ok({ methods, accept, reject, pin });
}

function parseMethods(value: unknown, problems: WishProblem[]): readonly MethodId[] {
  const path = 'methods';
  if (value === undefined) problems.push({ code: 'methods-missing', path });
  else if (!Array.isArray(value)) problems.push({ code: 'not-a-list', path });
  else if (value.length > limits.methods) {
    problems.push({ code: 'too-many-methods', path, count: value.length, max: limits.methods });
  } else {
    const found = new Set<MethodId>();
    for (const [index, id] of (value as unknown[]).entries()) {
      const where = `${path}[${index}]`;
      if (!isMethodId(id)) {
        problems.push({ code: 'bad-id', path: where, value: id, maxLength: limits.idLength });
      } else if (found.has(id)) problems.push({ code: 'duplicate-id', path: where, id });
      else found.add(id);
    }
    return [...found];
  }
  return [];
}

function parseLines(
  path: 'accept' | 'reject',
  value: unknown,
  known: ReadonlySet<MethodId>,
  problems: WishProblem[],
): readonly (readonly MethodId[])[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.push({ code: 'not-a-list', path });
    return [];
  }
  if (value.length > maxWishLines) {
    problems.push({ code: 'too-many-lines', path, count: value.length, max: maxWishLines });
    return [];
  }
  return (value as unknown[]).map((line, index) =>
    parseLine(`${path}[${index}]`, line, known, problems),
  );
}

function parseLine(
  path: string,
  value: unknown,
  known: ReadonlySet<MethodId>,
  problems: WishProblem[],
): readonly MethodId[] {
  if (!Array.isArray(value)) {
    problems.push({ code: 'not-a-list', path });
    return [];
  }
  const members = new Set<MethodId>();
  for (const [index, id] of (value as unknown[]).entries()) {
    if (isMethodId(id) && known.has(id)) members.add(id);
    else problems.push({ code: 'unknown-method', path: `${path}[${index}]`, value: id });
  }
  return [...members];
}

function parsePins(
  value: unknown,
  known: ReadonlySet<MethodId>,
  problems: WishProblem[],
): Readonly<Record<Field, number>> {
  if (value === undefined) return {};
  if (!isObject(value)) {
    problems.push({ code: 'not-an-object', path: 'pin' });
    return {};
  }
  const pins: [Field, number][] = [];
  for (const [field, number] of Object.entries(value)) {
    const path = `pin.${field}`;
    const { min, max } = field === levelField ? limits.requiredLevel : limits.points;
    if (field !== levelField && !known.has(field)) {
      problems.push({ code: 'unknown-method', path, value: field });
    } else if (typeof number !== 'number' || !Number.isInteger(number)) {
      problems.push({ code: 'not-a-whole-number', path, value: number });
    } else if (number < min || number > max) {
      problems.push({ code: 'out-of-range', path, value: number, min, max });
    } else pins.push([field, number + 0]); // JSON's -0 becomes 0
  }
  return Object.fromEntries(pins);
}

/** SECURITY: an inherited key contributes nothing. */
function own(input: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(input, key) ? input[key] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
