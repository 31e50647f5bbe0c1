import { browserStorage } from '../browser-storage.ts';
import { OwnLessons } from './own-lessons.svelte.ts';

/** The lessons that the user has made in this browser; the database is loaded at the first use. */
export const openOwnLessons = (): OwnLessons =>
  new OwnLessons(async () => {
    const { LessonStore } = await import('../../lesson-store/lesson-store.ts');
    return new LessonStore();
  }, browserStorage());
