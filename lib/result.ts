/** Outcome of an operation that can fail for reasons the caller must handle. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps the value of an operation that succeeded. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Wraps the reason why an operation failed; reasons are plain data with a literal `code`. */
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });
