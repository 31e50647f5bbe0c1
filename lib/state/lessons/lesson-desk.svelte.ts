import type { Lesson, LessonLocale } from '../../training/index.ts';
import type { KeyValueStore } from '../stored.ts';
import { LessonProgress } from './lesson-progress.svelte.ts';
import type { LessonSession } from './lesson-session.svelte.ts';
import { shippedLessons } from './shipped.ts';

/** The shipped lessons in the language of the screen, how far each has come, and the one played now. */
export class LessonDesk {
  readonly progress: LessonProgress;
  /** Empty until they are loaded. */
  shipped: readonly Lesson[] = $state.raw([]);
  session: LessonSession | null = $state.raw(null);

  constructor(store: KeyValueStore | null) {
    this.progress = new LessonProgress(store);
  }

  /** Loads a language; the lesson that is played goes on in it, at its place. @returns the way to stop */
  load(locale: LessonLocale): () => void {
    let wanted = true;
    void shippedLessons(locale).then((loaded) => {
      if (!wanted) return;
      this.shipped = loaded;
      const same = loaded.find(({ id }) => id === this.session?.lesson.id);
      if (same) this.session?.translate(same);
    });
    return () => (wanted = false);
  }

  /** Opens a lesson where the last visit left it, or goes on with it where it is open. */
  play(lesson: Lesson): LessonSession {
    const { session } = this;
    if (session?.lesson.id === lesson.id) {
      session.translate(lesson);
      return session;
    }
    return (this.session = this.progress.resume(lesson));
  }

  /** Remembers how far the lesson has come. */
  keep(): void {
    if (this.session) this.progress.keep(this.session);
  }

  /** From the beginning, as if it had never been played. */
  restart(): void {
    const { session } = this;
    if (session === null) return;
    this.progress.forget(session.lesson);
    session.reset();
  }
}
