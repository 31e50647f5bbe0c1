/** What one measurement found, beside what it is measured against. */
export interface Row {
  readonly name: string;
  readonly unit: 'ms' | 'kB' | 'MB' | 'MB/s' | '%';
  readonly ours: number;
  readonly baseline: number | null;
  /** As the limit counts it: how many times slower, or how many times faster; null without one. */
  readonly ratio: number | null;
  readonly limit: Limit | null;
  /** What else is worth knowing, such as the spread. */
  readonly detail: string;
}

/** A bound on `ours` or on `ratio`. */
export interface Limit {
  readonly on: 'ours' | 'ratio';
  readonly kind: 'at-most' | 'at-least';
  readonly bound: number;
}

/** Whether the row keeps within its limit; one without a limit always does. */
export function holds({ limit, ...row }: Row): boolean {
  if (limit === null) return true;
  const value = row[limit.on];
  if (value === null) return false;
  return limit.kind === 'at-most' ? value <= limit.bound : value >= limit.bound;
}
