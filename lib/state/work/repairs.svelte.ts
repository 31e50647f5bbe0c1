import type { Policy, Reading, Repair, WarningCode } from '../../policy/index.ts';
import { Work } from './work.svelte.ts';

/** How long numbers stand before the search starts: typing goes on undisturbed. */
const restMs = 120;

/** The repairs of the numbers on the page, found while nobody waits for them. */
export class Repairs {
  readonly #search = new Work('repairs');
  /** What the last search is about. */
  #asked: Policy | null = $state.raw(null);
  #reading: Reading | null = $state.raw(null);

  /** The repair of a warning; null while it is looked for, undefined where none was found. */
  of(code: WarningCode, policy: Policy, reading: Reading): Repair | null | undefined {
    if (this.#search.failed) return undefined;
    const isCurrent = this.#asked === policy && this.#reading === reading;
    if (!isCurrent || this.#search.busy || this.#search.answer === null) return null;
    return this.#search.answer.find((repair) => repair.code === code);
  }

  /**
   * Looks for the repairs of a policy once it has stood for a moment.
   *
   * @returns what ends the search
   */
  lookFor(policy: Policy, reading: Reading): () => void {
    const timer = setTimeout(() => {
      this.#search.ask({ policy, reading });
      this.#asked = policy;
      this.#reading = reading;
    }, restMs);
    return () => {
      clearTimeout(timer);
      this.#search.stop();
    };
  }

  close(): void {
    this.#search.close();
  }
}
