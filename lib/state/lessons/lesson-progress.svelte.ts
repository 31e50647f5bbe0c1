import { untrack } from 'svelte';

import type { Lesson } from '../../training/index.ts';
import { LessonSession } from './lesson-session.svelte.ts';
import { Stored, type KeyValueStore } from '../stored.ts';

/** How far a lesson has come. */
export interface Progress {
  /** Of the lesson; another version begins again. */
  readonly version: number;
  /** Index of the step; the number of steps where it is finished. */
  readonly index: number;
  /** Indexes of the steps that were done, and whose question was right at the first answer. */
  readonly right: readonly number[];
}

type ById = Readonly<Record<string, Progress>>;

/** The progress of each lesson, kept in the browser. */
export class LessonProgress {
  readonly #stored: Stored<ById>;
  #byId = $state.raw<ById>({});

  constructor(store: KeyValueStore | null) {
    this.#stored = new Stored('grip-simulator.lessons', store, parseProgress);
    this.#byId = this.#stored.read() ?? {};
  }

  /** What is known of a lesson in this version; null before it was begun. */
  of({ id, version }: Lesson): Progress | null {
    const found = this.#byId[id];
    return found?.version === version ? found : null;
  }

  /** Opens a lesson where the last visit left it; from the start where that was its end. */
  resume(lesson: Lesson): LessonSession {
    const known = this.of(lesson);
    const session = new LessonSession(lesson);
    session.right = known?.right ?? [];
    if (known && known.index < lesson.steps.length) session.goTo(known.index);
    return session;
  }

  /** Remembers how far a lesson has come; one that has just been opened has not. */
  keep({ lesson, index, right }: LessonSession): void {
    // Within an effect, only the session is followed.
    if (index > 0 || right.length > 0) untrack(() => this.note(lesson, index, right));
  }

  note({ id, version }: Lesson, index: number, right: readonly number[]): void {
    this.#byId = { ...this.#byId, [id]: { version, index, right } };
    this.#stored.write(this.#byId);
  }

  forget({ id }: Lesson): void {
    this.#byId = Object.fromEntries(Object.entries(this.#byId).filter(([other]) => other !== id));
    this.#stored.write(this.#byId);
  }
}

function parseProgress(value: unknown): ById | null {
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => isProgress(entry)));
}

function isProgress(value: unknown): value is Progress {
  const { version, index, right } = Object(value) as Partial<Record<keyof Progress, unknown>>;
  const isCount = (it: unknown): boolean => Number.isSafeInteger(it) && Number(it) >= 0;
  return isCount(version) && isCount(index) && Array.isArray(right) && right.every(isCount);
}
