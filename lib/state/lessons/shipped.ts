import type { Lesson, LessonLocale } from '../../training/index.ts';

const languages = {
  en: () => import('./shipped-en.ts'),
  nl: () => import('./shipped-nl.ts'),
} satisfies Record<LessonLocale, () => Promise<{ lessons: readonly Lesson[] }>>;

/** The shipped lessons of a language, in their order; loaded when they are asked for. */
export const shippedLessons = async (locale: LessonLocale): Promise<readonly Lesson[]> =>
  (await languages[locale]()).lessons;
