/** What a JSON value is, in words that a problem can carry. */
export type JsonKind = 'array' | 'boolean' | 'null' | 'number' | 'object' | 'text' | 'nothing';

/** Says what a value is; anything that JSON cannot hold, `undefined` included, is `'nothing'`. */
export function jsonKind(value: unknown): JsonKind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'object':
      return 'object';
    default:
      return 'nothing';
  }
}

/** Narrows to an object whose own keys can be looked at; arrays and `null` are none. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  jsonKind(value) === 'object';

/**
 * Reads a key of the object itself, never one that it inherits.
 *
 * SECURITY: `{"__proto__": …}` and a polluted `Object.prototype` contribute nothing.
 */
export const ownValue = (record: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;
