import type { MethodId, Policy } from '../policy/index.ts';
import { brings, type Persona, readyMade } from '../training/index.ts';
import type { Directory } from './directory/directory.svelte.ts';

/** Who types: somebody with all that is switched on, a row of the directory, or as ticked by hand. */
export const everything = 'everything';
export const ownRow = 'own-row';
export const byHand = 'by-hand';

/** What the typist looks at: the policies before and after, and both one's methods. */
interface Surroundings {
  readonly before: Policy;
  readonly after: Policy;
}

/** The person who types the numbers into the real page, and what that person can log in with. */
export class Typist {
  readonly #surroundings: () => Surroundings;
  readonly #directory: Directory | null;
  /** Who can be chosen by name. */
  readonly personas: readonly Persona[];
  #ticked: readonly MethodId[] = $state.raw([]);
  #who: string | null = $state(null);

  /** Methods that are switched on before or after, in the order of the page. */
  readonly methods: readonly MethodId[] = $derived.by(() => {
    const { before, after } = this.#surroundings();
    return [...new Set([...enabledIn(before), ...enabledIn(after)])];
  });

  /** Those of the methods that the person can complete. */
  readonly has: readonly MethodId[] = $derived.by(() => {
    const { methods, who } = this;
    if (who === byHand) return methods.filter((id) => this.#ticked.includes(id));
    if (who === ownRow) return this.#inRow('yes');
    if (who === everything) return enabledIn(this.#surroundings().before);
    const persona = this.personas.find(({ id }) => id === who);
    return persona ? methods.filter((id) => brings(persona, id)) : [];
  });

  /** @param directory - whose rows can be looked up; null where none was read */
  constructor(
    surroundings: () => Surroundings,
    ownPersonas: readonly Persona[],
    directory: Directory | null,
  ) {
    this.#surroundings = surroundings;
    this.personas = [...readyMade, ...ownPersonas].filter(({ kind }) => kind === 'user');
    this.#directory = directory;
  }

  /** `everything`, `ownRow`, `byHand`, or a persona's id; at first the row, where it is known. */
  get who(): string {
    return this.#who ?? (this.#directory?.you?.row ? ownRow : everything);
  }

  become(who: string): void {
    if (who === byHand) this.#ticked = this.has;
    this.#who = who;
  }

  /** Gives or takes a method by hand. */
  have(method: MethodId, on: boolean): void {
    this.become(byHand);
    const others = this.#ticked.filter((it) => it !== method);
    this.#ticked = on ? [...others, method] : others;
  }

  /** Whether a directory is open in which one's own row can be found. */
  get hasRows(): boolean {
    return Boolean(this.#directory?.read?.rows);
  }

  /** What was looked for in the directory, and what was found. */
  get you(): Directory['you'] {
    return this.#directory?.you ?? null;
  }

  find(login: string): Promise<void> {
    return this.#directory?.findYou(login) ?? Promise.resolve();
  }

  /** Whether it can be said what the person has: not while the own row is still to be found. */
  get isKnown(): boolean {
    return this.who !== ownRow || Boolean(this.you?.row);
  }

  /** Methods of which the row does not say whether the person has them. */
  get unsure(): readonly MethodId[] {
    return this.who === ownRow ? this.#inRow('cannot-tell') : [];
  }

  #inRow(answer: string): readonly MethodId[] {
    const { you, read } = this.#directory ?? {};
    const asked = read?.population.methods ?? [];
    const told = asked.filter((_, index) => you?.row?.answers[index]?.answer === answer);
    return this.methods.filter((id) => told.includes(id));
  }
}

const enabledIn = ({ methods }: Policy): readonly MethodId[] =>
  methods.filter(({ points }) => points > 0).map(({ id }) => id);
