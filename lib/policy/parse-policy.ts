import { fail, ok, type Result } from '../result.ts';
import { methodFacts } from './known-methods.ts';
import { limits, type Method, type MethodId, type NumberRange, type Policy } from './policy.ts';
import type { PolicyProblem } from './policy-problem.ts';

/** Letters and digits of any script, then also `. _ -`: no id can break a list or a command line. */
const idPattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** A repair and a wish name the level by this word, so no method can have it. */
const reservedIds: readonly string[] = ['requiredLevel'];

/**
 * Reads a policy from any value, typically parsed JSON.
 *
 * A missing label falls back to the known label of the id, else to the id; properties that a policy
 * does not have are ignored. Never throws.
 *
 * @returns a fresh policy, or every problem found, in the order of the input
 */
export function parsePolicy(input: unknown): Result<Policy, readonly PolicyProblem[]> {
  if (!isObject(input)) return fail([{ code: 'not-an-object', path: '' }]);
  const problems: PolicyProblem[] = [];
  const requiredLevel = parseLevel(input.requiredLevel, problems);
  const methods = parseMethods(input.methods, problems);
  return problems.length > 0 ? fail(problems) : ok({ requiredLevel, methods });
}

function parseLevel(value: unknown, problems: PolicyProblem[]): number {
  const path = 'requiredLevel';
  if (value === undefined) problems.push({ code: 'required-level-missing', path });
  else if (value === 0) problems.push({ code: 'level-zero', path });
  else return parseWholeNumber(value, path, limits.requiredLevel, problems);
  return 0;
}

function parseMethods(value: unknown, problems: PolicyProblem[]): Method[] {
  const path = 'methods';
  if (value === undefined) problems.push({ code: 'methods-missing', path });
  else if (!Array.isArray(value)) problems.push({ code: 'not-a-list', path });
  else if (value.length > limits.methods) {
    problems.push({ code: 'too-many-methods', path, count: value.length, max: limits.methods });
  } else {
    const firstPaths = new Map<MethodId, string>();
    return value.map((entry, index) =>
      parseMethod(entry, `${path}[${index}]`, firstPaths, problems),
    );
  }
  return [];
}

function parseMethod(
  value: unknown,
  path: string,
  firstPaths: Map<MethodId, string>,
  problems: PolicyProblem[],
): Method {
  if (!isObject(value)) {
    problems.push({ code: 'not-an-object', path });
    return { id: '', label: '', points: 0 };
  }
  const id = parseId(value.id, path, firstPaths, problems);
  const label = parseLabel(value.label, id, `${path}.label`, problems);
  const points = value.points;
  if (points === undefined) problems.push({ code: 'points-missing', path: `${path}.points` });
  return {
    id,
    label,
    points:
      points === undefined
        ? 0
        : parseWholeNumber(points, `${path}.points`, limits.points, problems),
  };
}

function parseId(
  value: unknown,
  methodPath: string,
  firstPaths: Map<MethodId, string>,
  problems: PolicyProblem[],
): MethodId {
  const path = `${methodPath}.id`;
  if (!isMethodId(value)) {
    problems.push({ code: 'bad-id', path, value, maxLength: limits.idLength });
    return '';
  }
  const firstPath = firstPaths.get(value);
  if (firstPath === undefined) firstPaths.set(value, path);
  else problems.push({ code: 'duplicate-id', path, id: value, firstPath });
  return value;
}

function parseLabel(value: unknown, id: MethodId, path: string, problems: PolicyProblem[]): string {
  if (value === undefined) return methodFacts(id).label;
  if (isMethodLabel(value)) return value.trim();
  problems.push({ code: 'bad-label', path, value, maxLength: limits.labelLength });
  return '';
}

function parseWholeNumber(
  value: unknown,
  path: string,
  { min, max }: NumberRange,
  problems: PolicyProblem[],
): number {
  if (!Number.isInteger(value)) problems.push({ code: 'not-a-whole-number', path, value });
  else {
    const number = (value as number) + 0; // JSON's -0 becomes 0
    if (number >= min && number <= max) return number;
    problems.push({ code: 'out-of-range', path, value: number, min, max });
  }
  return 0;
}

/** Whether the value can name a method: 1–64 letters, digits, `.`, `_`, `-`, not reserved. */
export function isMethodId(value: unknown): value is MethodId {
  return (
    typeof value === 'string' &&
    value.length <= limits.idLength &&
    idPattern.test(value) &&
    !reservedIds.includes(value)
  );
}

/** Whether the value can label a method: 1–80 visible characters, not counting outer spaces. */
export function isMethodLabel(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const label = value.trim();
  return label.length > 0 && label.length <= limits.labelLength && !invisible.test(label);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
