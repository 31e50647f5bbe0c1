import { onTestFinished } from 'vitest';
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
