import { fail, ok, type Result } from '../result.ts';
import { Connection } from '../storage/connection.ts';
import type { StorageProblem } from '../storage/storage-problem.ts';
import { watchQuery } from '../storage/watch-query.ts';
import type { Lesson } from '../training/index.ts';
import { LessonDatabase } from './database.ts';
import { type KeptLesson, readStoredLesson, storedLesson } from './stored-lesson.ts';

/** Why a lesson was not saved although the database works: another view was faster. */
export type LessonConflict =
  | { readonly code: 'changed-elsewhere'; readonly current: KeptLesson }
  | { readonly code: 'deleted-elsewhere' };

/** Everything that is stored: what can be read, and how many records cannot. */
export interface LessonListing {
  readonly lessons: readonly KeptLesson[];
  readonly damagedCount: number;
}

type Stored<T, E = never> = Promise<Result<T, E | StorageProblem>>;

/**
 * The lessons that the user has made. No method throws or rejects; a lesson that is returned is on
 * the disk. What cannot be read any more stays where it is.
 */
export class LessonStore {
  readonly #connection: Connection<LessonDatabase>;

  constructor(database: LessonDatabase = new LessonDatabase()) {
    this.#connection = new Connection(database);
  }

  /** Adds a lesson; its id must be a fresh one. */
  add(lesson: Lesson): Stored<KeptLesson> {
    return this.#write(async () => {
      await this.#table.add(storedLesson(lesson, 1));
      return ok({ lesson, revision: 1 });
    });
  }

  /**
   * Replaces a lesson, unless it is no longer the one that the caller has seen.
   *
   * @param baseRevision - the revision that `lesson` was edited from
   */
  save(lesson: Lesson, baseRevision: number): Stored<KeptLesson, LessonConflict> {
    return this.#write(async (): Stored<KeptLesson, LessonConflict> => {
      const record = await this.#table.get(lesson.id);
      if (record === undefined) return fail({ code: 'deleted-elsewhere' });
      const current = readStoredLesson(record);
      if (current !== null && current.revision !== baseRevision) {
        return fail({ code: 'changed-elsewhere', current });
      }
      const kept = { lesson, revision: baseRevision + 1 };
      await this.#table.put(storedLesson(lesson, kept.revision));
      return ok(kept);
    });
  }

  /** Deletes a lesson, if it is there. */
  remove(id: string): Stored<null> {
    return this.#write(async () => {
      await this.#table.delete(id);
      return ok(null);
    });
  }

  /**
   * Takes in files that an earlier release kept elsewhere, sound or not; what is here already stays.
   *
   * @param sources - the files by lesson id
   */
  moveIn(sources: Readonly<Record<string, string>>): Stored<null> {
    return this.#write(async () => {
      for (const [id, source] of Object.entries(sources)) {
        if ((await this.#table.get(id)) === undefined) {
          await this.#table.add({ id, source, revision: 1 });
        }
      }
      return ok(null);
    });
  }

  /** Calls back now and after every change, in this view or another. @returns the way to stop */
  watch(answered: (listing: LessonListing) => void, failed: (problem: StorageProblem) => void) {
    const tell = (records: readonly unknown[]) => {
      const lessons = records.flatMap((record) => readStoredLesson(record) ?? []);
      answered({ lessons, damagedCount: records.length - lessons.length });
    };
    return this.#connection.keep(
      watchQuery(this.#connection, ({ lessons }) => lessons.toArray(), tell, failed),
    );
  }

  /** Stops every watch and lets go of the database; the next command opens it again. */
  close(): void {
    this.#connection.close();
  }

  get #table(): LessonDatabase['lessons'] {
    return this.#connection.database.lessons;
  }

  #write<T, E>(work: () => Promise<Result<T, E>>): Stored<T, E> {
    return this.#connection.transact('rw', work);
  }
}
