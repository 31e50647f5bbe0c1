import type { Lesson } from '../../training/index.ts';

/** The shipped lessons in English, checked when they are built in. */
export const lessons: readonly Lesson[] = Object.values(
  import.meta.glob<Lesson>('../../training/lessons/en/*.md', {
    eager: true,
    import: 'default',
  }),
);
