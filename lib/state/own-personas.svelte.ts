import { newScenarioId } from '../scenarios/store-id.ts';
import { holdings, type Persona } from '../training/index.ts';
import { Stored, type KeyValueStore } from './stored.ts';

/** Personas that the user has made up, kept in the browser. */
export class OwnPersonas {
  readonly #stored: Stored<readonly Persona[]>;
  list: readonly Persona[] = $state.raw([]);

  constructor(store: KeyValueStore | null) {
    this.#stored = new Stored('grip-simulator.personas', store, parsePersonas);
    this.list = this.#stored.read() ?? [];
  }

  /** Adds a persona under a fresh id and returns it. */
  add(content: Omit<Persona, 'id'>): Persona {
    const persona = { ...content, id: `own-${newScenarioId()}` };
    this.#keep([...this.list, persona]);
    return persona;
  }

  remove(id: string): void {
    this.#keep(this.list.filter((persona) => persona.id !== id));
  }

  #keep(list: readonly Persona[]): void {
    this.list = list;
    this.#stored.write(list);
  }
}

/** Reads what an earlier visit stored; what is no persona is left out. */
function parsePersonas(value: unknown): readonly Persona[] | null {
  return Array.isArray(value) ? value.flatMap((entry) => parsePersona(entry) ?? []) : null;
}

function parsePersona(value: unknown): Persona | null {
  const { id, name, kind, holds, others } = Object(value) as Partial<
    Record<keyof Persona, unknown>
  >;
  if (typeof id !== 'string' || typeof name !== 'string' || name.trim() === '') return null;
  const texts = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((it): it is string => typeof it === 'string') : [];
  const held = texts(holds);
  return {
    id,
    name,
    kind: kind === 'thief' ? 'thief' : 'user',
    holds: holdings.filter((holding) => held.includes(holding)),
    others: texts(others),
  };
}
