import { parsePolicy, type Policy } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import { assertionsProblem } from './assertions.ts';
import { jsonKind, type JsonKind } from './json-kind.ts';
import type { ScenarioKey, ScenarioProblem } from './scenario-problem.ts';
import { customEdition, maxDateMs, maxNameLength, maxNotesLength } from './scenario.ts';

type Field<T> = Result<T, ScenarioProblem>;

const wrongKind = (key: ScenarioKey, expected: JsonKind, value: unknown): Field<never> =>
  fail({ code: 'wrong-kind', key, expected, found: jsonKind(value) });

const tooLong = (key: 'name' | 'notes', length: number, maxLength: number): Field<never> =>
  fail({ code: 'too-long', key, length, maxLength });

// SECURITY: a name is printed on terminals, where a control character could be an order.
const controlCharacter = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** Reads a name and trims it. */
export function readName(value: unknown): Field<string> {
  if (value === undefined) return fail({ code: 'missing-key', key: 'name' });
  if (typeof value !== 'string') return wrongKind('name', 'text', value);
  const name = value.trim();
  if (name === '') return fail({ code: 'blank-name' });
  if (name.length > maxNameLength) return tooLong('name', name.length, maxNameLength);
  return controlCharacter.test(name) ? fail({ code: 'control-character', key: 'name' }) : ok(name);
}

/** Reads an edition; one that this build does not know is kept, for a later one may. */
export function readEdition(value: unknown): Field<string> {
  if (value === undefined) return ok(customEdition);
  if (typeof value !== 'string') return wrongKind('edition', 'text', value);
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(value) ? ok(value) : fail({ code: 'malformed-edition' });
}

/** Reads notes, as they are. */
export function readNotes(value: unknown): Field<string> {
  if (value === undefined) return ok('');
  if (typeof value !== 'string') return wrongKind('notes', 'text', value);
  return value.length > maxNotesLength ? tooLong('notes', value.length, maxNotesLength) : ok(value);
}

/** Reads a policy by the rules of `lib/policy`. */
export function readPolicy(value: unknown): Field<Policy> {
  if (value === undefined) return fail({ code: 'missing-key', key: 'policy' });
  const policy = parsePolicy(value);
  return policy.ok ? policy : fail({ code: 'bad-policy', problems: policy.error });
}

/** Reads assertions, as they are. */
export function readAssertions(value: unknown): Field<readonly unknown[]> {
  if (value === undefined) return ok([]);
  if (!Array.isArray(value)) return wrongKind('assertions', 'array', value);
  const problem = assertionsProblem(value);
  return problem === null ? ok(value as readonly unknown[]) : fail(problem);
}

/** Reads a moment in whole milliseconds since 1970; absent, it is unknown. */
export function readDate(
  key: 'createdAtMs' | 'updatedAtMs',
  value: unknown,
): Field<number | undefined> {
  if (value === undefined) return ok(undefined);
  if (typeof value !== 'number') return wrongKind(key, 'number', value);
  return Number.isInteger(value) && value >= 0 && value <= maxDateMs
    ? ok(value)
    : fail({ code: 'date-out-of-range', key });
}
