import type { Notice } from '../../lib/state/scenarios.svelte.ts';
import { m } from '../../lib/texts/paraglide/messages.js';
import { textOf, type TextsByCode } from './texts-by-code.ts';

type StoreProblem = Extract<Notice, { readonly code: 'store' }>['problem'];

const texts = {
  'quota-exceeded': () => m.store_problem_quota(),
  blocked: () => m.store_problem_blocked(),
  'newer-database': m.store_problem_newer,
  unavailable: () => m.store_problem_unavailable(),
  'not-found': () => m.store_problem_not_found(),
  'already-there': () => m.store_problem_already_there(),
  invalid: () => m.store_problem_invalid(),
  damaged: () => m.store_problem_damaged(),
  unknown: m.store_problem_unknown,
} satisfies TextsByCode<StoreProblem>;

/** Says why the browser's database did not do what was asked, and what to do. */
export const storeProblemText = (problem: StoreProblem): string =>
  textOf<StoreProblem>(texts, problem);
