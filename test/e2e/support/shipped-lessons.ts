import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Lesson, type LessonLocale, parseLesson } from '../../../lib/training/index.ts';

const root = join(import.meta.dirname, '../../../lib/training/lessons');

/** The shipped lessons of a language, in their order. */
export function shippedLessons(locale: LessonLocale): readonly Lesson[] {
  return readdirSync(join(root, locale))
    .sort()
    .map((name) => {
      const parsed = parseLesson(readFileSync(join(root, locale, name), 'utf8'));
      if (!parsed.ok) throw new Error(`${name} cannot be read.`);
      return parsed.value.lesson;
    });
}
