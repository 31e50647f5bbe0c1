import type { OwnLessons } from '../../lib/state/lessons/own-lessons.svelte.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

type StorageProblem = NonNullable<OwnLessons['problem']>;

/** Says why the browser's database did not do what was asked of own lessons, and what to do. */
export function storageProblemText(problem: StorageProblem): string {
  switch (problem.code) {
    case 'quota-exceeded':
      return m.lesson_store_full();
    case 'blocked':
      return m.store_problem_blocked();
    case 'newer-database':
      return m.lesson_store_newer(problem);
    case 'unavailable':
      return m.lesson_store_unavailable();
    case 'unknown':
      return m.store_problem_unknown(problem);
  }
}
