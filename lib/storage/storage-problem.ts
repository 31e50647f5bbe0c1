/** Why a database did not do what was asked; nothing is half done. */
export type StorageProblem =
  /** The disk, or this site's share of it, is full. */
  | { readonly code: 'quota-exceeded' }
  /** Another view holds an older version of the database open; closing it lets this one go on. */
  | { readonly code: 'blocked' }
  /** A later release has been here: what it wrote is neither read nor overwritten. */
  | { readonly code: 'newer-database'; readonly found: number; readonly supported: number }
  /** No database to be had: switched off, forbidden or broken. */
  | { readonly code: 'unavailable' }
  | { readonly code: 'unknown'; readonly name: string };

/** Says which problem an exception of IndexedDB or Dexie stands for, looking at what it wraps too. */
export function storageProblem(error: unknown): StorageProblem {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) return { code: 'quota-exceeded' };
  if (names.some((name) => unavailable.has(name))) return { code: 'unavailable' };
  // SECURITY: the name only; a message may quote a record.
  return { code: 'unknown', name: names.at(-1) ?? 'Error' };
}

const unavailable = new Set(['MissingAPIError', 'SecurityError', 'InvalidStateError']);

/** From the outermost error to the innermost; of several in one place, the first. */
function errorNames(error: unknown): readonly string[] {
  const names: string[] = [];
  for (let next = error; next instanceof Error && names.length < 10;) {
    names.push(next.name);
    const { inner, failures } = next as { inner?: unknown; failures?: unknown };
    next = inner ?? (Array.isArray(failures) ? (failures[0] as unknown) : null);
  }
  return names;
}
