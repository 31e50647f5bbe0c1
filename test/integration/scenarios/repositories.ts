import { expect, onTestFinished } from 'vitest';
import type { Result } from '../../../lib/result.ts';
import { ScenarioDatabase } from '../../../lib/scenarios/database.ts';
import { ScenarioRepository } from '../../../lib/scenarios/repository.ts';

/** A clock that is one millisecond later at every look. */
function tickingClock(): () => number {
  let nowMs = 1_760_000_000_000;
  return () => ++nowMs;
}

/** A repository over a connection of its own, as each tab has one. */
export function repositoryOf(
  name: string,
  options: ConstructorParameters<typeof ScenarioRepository>[1] = { now: tickingClock() },
): ScenarioRepository {
  const repository = new ScenarioRepository(new ScenarioDatabase(name), options);
  onTestFinished(() => repository.close());
  return repository;
}

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
