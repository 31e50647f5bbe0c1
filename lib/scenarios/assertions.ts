/** Why assertions cannot be kept. */
export interface AssertionsProblem {
  readonly code: 'assertions-unusable';
  readonly reason: 'not-json' | 'too-deep' | 'too-many-values' | 'unsafe-key';
}

const maxAssertionDepth = 32;
const maxAssertionValues = 10_000;

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

/**
 * Finds why assertions could not be written to a file and read back; `null` when they can.
 *
 * What they mean is read when they are checked, as a later version may know more kinds. Here only
 * their shape is looked at: plain JSON, of a depth and size that no reader or writer chokes on.
 */
export function assertionsProblem(assertions: readonly unknown[]): AssertionsProblem | null {
  const problem = (reason: AssertionsProblem['reason']): AssertionsProblem => ({
    code: 'assertions-unusable',
    reason,
  });
  const waiting: { readonly value: unknown; readonly depth: number }[] = [
    { value: assertions, depth: 0 },
  ];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (++seen > maxAssertionValues) return problem('too-many-values');
    if (value === null || typeof value === 'boolean' || typeof value === 'string') continue;
    if (typeof value === 'number' && Number.isFinite(value)) continue;
    if (typeof value !== 'object') return problem('not-json');
    if (depth > maxAssertionDepth) return problem('too-deep');
    if (Array.isArray(value)) {
      if (value.length > maxAssertionValues) return problem('too-many-values');
      for (const item of value as unknown[]) waiting.push({ value: item, depth: depth + 1 });
    } else if (isPlain(value)) {
      // SECURITY: whoever copies such a key by assignment would change a prototype.
      if (Object.hasOwn(value, '__proto__')) return problem('unsafe-key');
      for (const item of Object.values(value)) waiting.push({ value: item, depth: depth + 1 });
    } else {
      return problem('not-json');
    }
  }
  return null;
}
