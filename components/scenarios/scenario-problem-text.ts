import type { AssertionsProblem } from '../../lib/scenarios/assertions.ts';
import type { Notice } from '../../lib/state/scenarios.svelte.ts';
import { m } from '../../lib/texts/paraglide/messages.js';
import { jsonKindText } from './json-kind-text.ts';
import { policyProblemText } from './policy-problem-text.ts';
import { textOf, type TextsByCode } from './texts-by-code.ts';

type StoreProblem = Extract<Notice, { readonly code: 'store' }>['problem'];
type RecordProblem = Extract<StoreProblem, { readonly code: 'damaged' }>['problems'][number];
/** A problem that stands at one place of a scenario. */
type LocalProblem = Exclude<RecordProblem, { readonly code: 'bad-policy' }>;

/** One thing that is wrong with a scenario, for people. */
export interface Fault {
  /** Where, as in `policy.methods[2].points`; empty for the scenario itself. */
  readonly path: string;
  readonly text: string;
}

const assertions = {
  'not-json': m.scenario_problem_assertions_not_json,
  'too-deep': m.scenario_problem_assertions_too_deep,
  'too-many-values': m.scenario_problem_assertions_too_many,
  'unsafe-key': m.scenario_problem_assertions_unsafe,
} satisfies Record<AssertionsProblem['reason'], () => string>;

const texts = {
  'not-an-object': ({ found }) => m.scenario_problem_not_an_object({ found: jsonKindText(found) }),
  'unknown-key': () => m.scenario_problem_unknown_key(),
  'missing-key': () => m.scenario_problem_missing_key(),
  'wrong-kind': ({ expected, found }) =>
    m.scenario_problem_wrong_kind({
      expected: jsonKindText(expected),
      found: jsonKindText(found),
    }),
  'blank-name': () => m.scenario_problem_blank_name(),
  'control-character': () => m.scenario_problem_control_character(),
  'too-long': m.scenario_problem_too_long,
  'malformed-edition': () => m.scenario_problem_malformed_edition(),
  'date-out-of-range': () => m.scenario_problem_date(),
  'assertions-unusable': ({ reason }) => assertions[reason](),
  'bad-record': () => m.scenario_problem_bad_record(),
} satisfies TextsByCode<LocalProblem>;

function pathOf(problem: LocalProblem): string {
  switch (problem.code) {
    case 'not-an-object':
      return '';
    case 'blank-name':
      return 'name';
    case 'malformed-edition':
      return 'edition';
    case 'assertions-unusable':
      return 'assertions';
    default:
      return problem.key;
  }
}

/** Says what a problem with a scenario's own field is. */
const scenarioProblemText = (problem: LocalProblem): string => textOf<LocalProblem>(texts, problem);

/** Lists what is wrong with a scenario and where; a bad policy counts as many times as it is wrong. */
export function faultsOf(problems: readonly RecordProblem[]): readonly Fault[] {
  return problems.flatMap((problem): readonly Fault[] =>
    problem.code === 'bad-policy'
      ? problem.problems.map((inPolicy) => ({
          path: inPolicy.path === '' ? 'policy' : `policy.${inPolicy.path}`,
          text: policyProblemText(inPolicy),
        }))
      : [{ path: pathOf(problem), text: scenarioProblemText(problem) }],
  );
}
