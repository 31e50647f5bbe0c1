/** A JSON object: only its own keys can be asked for, never what a prototype holds. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Narrows to a JSON object; lists and `null` are none. */
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a key of the object itself. SECURITY: a polluted prototype contributes nothing. */
export const own = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** A list, or none where something else stands. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : [];

/** A text that says something, else `undefined`. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** A text that says something, or the next one. */
export const firstText = (...values: readonly unknown[]): string | undefined =>
  values.map(textOf).find((text) => text !== undefined);
