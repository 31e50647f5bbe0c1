import { onTestFinished } from 'vitest';

import { LessonDatabase } from '../../../lib/lesson-store/database.ts';
import { LessonStore } from '../../../lib/lesson-store/lesson-store.ts';
import { shippedLessons } from '../../../lib/state/lessons/shipped.ts';
import type { Lesson } from '../../../lib/training/index.ts';

/** A view of a database, let go of when the test is over. */
export function storeOf(name: string): LessonStore {
  const store = new LessonStore(new LessonDatabase(name));
  onTestFinished(() => store.close());
  return store;
}

/** The lesson about multi-factor as an own one. */
export async function ownLesson(id = 'own-1', title = 'Ours'): Promise<Lesson> {
  const shipped = (await shippedLessons('en')).find((lesson) => lesson.id === 'multi-factor');
  if (!shipped) throw new Error('no such lesson');
  return { ...shipped, id, title };
}
