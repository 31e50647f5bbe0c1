import type { ColumnRole } from '../directory/index.ts';

/** A list of users as it is kept: the columns that are needed, and what they are. */
export interface KeptList {
  /** There is one list. */
  readonly id: 'list';
  /** Of the export that it was read from. */
  readonly name: string;
  /** Comma-separated values without passwords; see `slimTable`. */
  readonly file: Blob;
  readonly roles: readonly ColumnRole[];
  readonly keptAtMs: number;
}

/** Reads a stored record, which may have been written by hand; null where it holds no list. */
export function readKeptList(record: unknown): KeptList | null {
  const { name, file, roles, keptAtMs } = Object(record) as Record<keyof KeptList, unknown>;
  const sound =
    typeof name === 'string' &&
    file instanceof Blob &&
    Array.isArray(roles) &&
    roles.every((role) => typeof role === 'string') &&
    Number.isSafeInteger(keptAtMs);
  return sound
    ? { id: 'list', name, file, roles: roles as ColumnRole[], keptAtMs: Number(keptAtMs) }
    : null;
}
