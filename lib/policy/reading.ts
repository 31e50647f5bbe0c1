import type { MethodId } from './policy.ts';

/**
 * Which combinations count as ways to log in. KPN says that credentials are asked first; whether a
 * login can start without them is publicly unknown.
 *
 * - `any-order`: every combination that reaches the level (inferred from KPN 2024); the default
 * - `credentials-first`: only those that hold Credentials or Passkey (inferred from the two-factor
 *   edition)
 *
 * A reading filters ways, grade and warnings, never figures.
 */
export type Reading = 'any-order' | 'credentials-first';

export const readings = ['any-order', 'credentials-first'] as const satisfies readonly Reading[];

/** Methods with which a login can start under `credentials-first`. */
export const firstMethods: readonly MethodId[] = ['credentials', 'passkey'];

/** Whether an accepted combination counts as a way to log in under the reading. */
export function countsUnder(reading: Reading, members: readonly MethodId[]): boolean {
  return reading === 'any-order' || members.some((id) => firstMethods.includes(id));
}
