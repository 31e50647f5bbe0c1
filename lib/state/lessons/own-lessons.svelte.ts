import type { LessonListing, LessonStore } from '../../lesson-store/lesson-store.ts';
import type { KeptLesson } from '../../lesson-store/stored-lesson.ts';
import type { Result } from '../../result.ts';
import { newScenarioId } from '../../scenarios/store-id.ts';
import type { StorageProblem } from '../../storage/storage-problem.ts';
import type { Lesson } from '../../training/index.ts';
import { type KeyValueStore, Stored } from '../stored.ts';

/** What became of a save: `changed` and `deleted` elsewhere leave what is stored as it is. */
export type SaveOutcome = 'kept' | 'changed' | 'deleted' | 'failed';

/** The lessons that the user has made, in step with every other view of this browser. */
export class OwnLessons {
  readonly #open: () => Promise<LessonStore>;
  readonly #former: Stored<Readonly<Record<string, string>>>;
  #opened: Promise<LessonStore> | null = null;
  /** Commands run one after the other, so that each sees what the one before has changed. */
  #lastTurn: Promise<unknown> = Promise.resolve();
  #kept = $state.raw<readonly KeptLesson[]>([]);

  /** False until the database has answered once. */
  loaded = $state(false);
  /** Stored lessons that cannot be read; they stay where they are. */
  damagedCount = $state(0);
  /** Why the last command, or the list itself, failed. */
  problem = $state.raw<StorageProblem | null>(null);

  /** By title. */
  readonly list = $derived.by<readonly Lesson[]>(() =>
    this.#kept
      .map(({ lesson }) => lesson)
      .sort((a, b) => a.title.localeCompare(b.title, undefined, { numeric: true })),
  );

  /** @param former - where earlier releases kept lessons: they are moved out of it */
  constructor(open: () => Promise<LessonStore>, former: KeyValueStore | null) {
    this.#open = open;
    this.#former = new Stored('grip-simulator.own-lessons', former, sourcesOf);
  }

  /** Keeps the list in step with the database; returns the way to stop. */
  watch(): () => void {
    let stopped = false;
    void this.#store()
      .then(async (store) => {
        await this.#moveFormer(store);
        if (stopped) return;
        store.watch(
          (listing) => this.#tell(listing),
          (problem) => this.#fail(problem),
        );
      })
      .catch(() => this.#unavailable());
    return () => {
      stopped = true;
      void this.#opened?.then((store) => store.close());
      this.#opened = null;
    };
  }

  /** The revision that a lesson is stored at; 0 where it is not. */
  revisionOf(id: string): number {
    return this.#kept.find(({ lesson }) => lesson.id === id)?.revision ?? 0;
  }

  /** Adds a lesson under an id that no other has. @returns it, or null where it was not kept */
  async add(lesson: Lesson): Promise<Lesson | null> {
    const own = { ...lesson, id: `own-${newScenarioId()}` };
    const added = await this.#run((store) => store.add(own));
    if (!added?.ok) return null;
    this.#put(added.value);
    return own;
  }

  /**
   * Replaces a lesson.
   *
   * @param baseRevision - the revision that it was edited from
   */
  async save(lesson: Lesson, baseRevision: number): Promise<SaveOutcome> {
    const saved = await this.#run((store) => store.save(lesson, baseRevision));
    if (saved?.ok) {
      this.#put(saved.value);
      return 'kept';
    }
    switch (saved?.error.code) {
      case 'changed-elsewhere':
        return 'changed';
      case 'deleted-elsewhere':
        return 'deleted';
      default:
        return 'failed';
    }
  }

  async remove(id: string): Promise<void> {
    const removed = await this.#run((store) => store.remove(id));
    if (removed?.ok) this.#kept = this.#kept.filter(({ lesson }) => lesson.id !== id);
  }

  /** One connection, opened at the first use. */
  #store(): Promise<LessonStore> {
    return (this.#opened ??= this.#open());
  }

  /** Only what the database has taken is taken out of its former place. */
  async #moveFormer(store: LessonStore): Promise<void> {
    const sources = this.#former.read() ?? {};
    if (Object.keys(sources).length === 0) return;
    const moved = await store.moveIn(sources);
    if (moved.ok) this.#former.write({});
  }

  #tell({ lessons, damagedCount }: LessonListing): void {
    this.#kept = lessons;
    this.damagedCount = damagedCount;
    this.loaded = true;
  }

  /** Shows at once what is stored; the database tells the same a moment later. */
  #put(kept: KeptLesson): void {
    const others = this.#kept.filter(({ lesson }) => lesson.id !== kept.lesson.id);
    this.#kept = [...others, kept];
  }

  #run<T, E extends { readonly code: string }>(
    command: (store: LessonStore) => Promise<Result<T, E | StorageProblem>>,
  ): Promise<Result<T, E | StorageProblem> | null> {
    const turn = this.#lastTurn.then(async () => {
      this.problem = null;
      try {
        const result = await command(await this.#store());
        if (!result.ok && isStorageProblem(result.error)) this.problem = result.error;
        return result;
      } catch {
        this.#unavailable();
        return null;
      }
    });
    this.#lastTurn = turn;
    return turn;
  }

  #fail(problem: StorageProblem): void {
    this.problem = problem;
    this.loaded = true;
  }

  /** The database's code did not load: the next use tries again. */
  #unavailable(): void {
    this.#opened = null;
    this.#fail({ code: 'unavailable' });
  }
}

function isStorageProblem(error: { readonly code: string }): error is StorageProblem {
  return error.code !== 'changed-elsewhere' && error.code !== 'deleted-elsewhere';
}

function sourcesOf(value: unknown): Readonly<Record<string, string>> | null {
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
