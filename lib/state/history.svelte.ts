import { freshMoment, isUnsaved, type Base, type Moment, type StoredHistory } from './moment.ts';
import type { Stored } from './stored.ts';

/** As many changes can be undone; older ones are forgotten. */
const maxMoments = 500;
/** As many of them outlive the view. */
const maxStored = 10;

/** The present moment, those before it and those undone; stored at every change. */
export class History {
  readonly #stored: Stored<StoredHistory>;
  #present: Moment = $state.raw(freshMoment());
  #past: readonly Moment[] = $state.raw([]);
  #future: readonly Moment[] = $state.raw([]);
  #kept = $state(true);
  /** Unsaved numbers that another view has stored and that this view would write over. */
  #others: Moment | null = null;

  constructor(stored: Stored<StoredHistory>) {
    this.#stored = stored;
    const before = stored.read();
    if (before) {
      this.#present = { base: before.base, content: before.content };
      this.#past = before.past;
    }
    stored.watch(({ base, content }) => {
      const moment = { base, content };
      this.#others = isUnsaved(moment) ? moment : null;
    });
  }

  get present(): Moment {
    return this.#present;
  }
  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }
  /** Whether the browser holds the present for the next view. */
  get kept(): boolean {
    return this.#kept;
  }

  /** Goes on to a moment; undo comes back. */
  go(moment: Moment): void {
    const others = this.#others ? [this.#others] : [];
    this.#past = [...this.#past, ...others, this.#present].slice(-maxMoments);
    this.#future = [];
    this.replace(moment);
  }

  /** Puts a moment in the place of the present one: no step of its own. */
  replace(moment: Moment): void {
    this.#present = moment;
    this.#others = null;
    this.#kept = this.#stored.write({ ...moment, past: this.#past.slice(-maxStored) });
  }

  /** Shows what another view saved; it is in the database, so nothing is stored here. */
  follow(moment: Moment): void {
    this.#present = moment;
  }

  undo(): void {
    const moment = this.#past.at(-1);
    if (!moment) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.#present];
    this.replace(moment);
  }

  redo(): void {
    const moment = this.#future.at(-1);
    if (!moment) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, this.#present];
    this.replace(moment);
  }

  /** Measures every moment that was measured against `before` against a newer state of it. */
  rebase(before: Base, base: Base): void {
    const { name } = base.content;
    const rebased = (moment: Moment): Moment =>
      isSameBase(moment.base, before) ? { base, content: { ...moment.content, name } } : moment;
    this.#past = this.#past.map(rebased);
    this.#future = this.#future.map(rebased);
    this.replace(rebased(this.#present));
  }
}

const isSameBase = (a: Base, b: Base): boolean =>
  a === b || (a.scenario !== null && a.scenario.id === b.scenario?.id);
