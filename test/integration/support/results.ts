import { expect } from 'vitest';

import type { Result } from '../../../lib/result.ts';

/** Expects something of a value that changes by itself, however busy the machine is. */
export const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 });

/** What a command gives when it works. */
export async function valueOf<T>(
  result: Promise<Result<T, { readonly code: string }>>,
): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.error.code);
  return settled.value;
}

/** What a command gives when it does not. */
export async function errorOf<E>(result: Promise<Result<unknown, E>>): Promise<E> {
  const settled = await result;
  if (settled.ok) throw new Error('it worked');
  return settled.error;
}
