import type { PolicyProblem } from '../../lib/policy/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';
import { textOf, type TextsByCode } from './texts-by-code.ts';

const longestValue = 40;

/** What somebody wrote in place of a number, as in the file. */
function written(value: unknown): string {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) return typeof value;
  return json.length > longestValue ? `${json.slice(0, longestValue)}…` : json;
}

const texts = {
  'not-an-object': m.policy_problem_not_an_object,
  'not-a-list': m.policy_problem_not_a_list,
  'required-level-missing': m.policy_problem_level_missing,
  'methods-missing': m.policy_problem_methods_missing,
  'points-missing': m.policy_problem_points_missing,
  'not-a-whole-number': ({ value }) => m.policy_problem_not_whole({ value: written(value) }),
  'out-of-range': m.policy_problem_out_of_range,
  'level-zero': m.policy_problem_level_zero,
  'duplicate-id': m.policy_problem_duplicate_id,
  'too-many-methods': m.policy_problem_too_many_methods,
  'bad-id': m.policy_problem_bad_id,
  'bad-label': m.policy_problem_bad_label,
} satisfies TextsByCode<PolicyProblem>;

/** Says what is wrong at the problem's path. */
export const policyProblemText = (problem: PolicyProblem): string =>
  textOf<PolicyProblem>(texts, problem);
