import { Draft } from './draft.svelte.ts';
import { parseHistory } from './moment.ts';
import { Scenarios } from './scenarios.svelte.ts';
import { Settings } from './settings.svelte.ts';
import { Stored, type KeyValueStore } from './stored.ts';

/** Everything that a view of the simulator shows and does. */
export interface Simulator {
  readonly settings: Settings;
  readonly draft: Draft;
  readonly scenarios: Scenarios;
}

/**
 * Builds the state of a view. The database is loaded and opened when it is first needed, so that
 * the verdict is painted without it.
 *
 * @param store - keeps settings and draft; null where the browser has storage switched off
 */
export function createSimulator(store: KeyValueStore | null): Simulator {
  const settings = new Settings(store);
  const draft = new Draft(settings, new Stored('grip-simulator.draft', store, parseHistory));
  const scenarios = new Scenarios(draft, async () => {
    const { ScenarioRepository } = await import('../scenarios/repository.ts');
    return new ScenarioRepository();
  });
  return { settings, draft, scenarios };
}
