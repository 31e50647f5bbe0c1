import type { ShareLinkProblem } from '../../lib/scenarios/share-link.ts';
import { m } from '../../lib/texts/paraglide/messages.js';
import { textOf, type TextsByCode } from './texts-by-code.ts';

const texts = {
  'too-long': m.link_problem_too_long,
  'no-scenario': () => m.link_problem_no_scenario(),
  truncated: () => m.link_problem_truncated(),
  'newer-version': m.link_problem_newer,
  malformed: () => m.link_problem_malformed(),
  'not-a-scenario': () => m.link_problem_not_a_scenario(),
} satisfies TextsByCode<ShareLinkProblem>;

/** Says why a link opens nothing, and what to do. */
export const linkProblemText = (problem: ShareLinkProblem): string =>
  textOf<ShareLinkProblem>(texts, problem);
