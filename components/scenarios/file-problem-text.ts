import type { ScenarioFileProblem } from '../../lib/scenarios/scenario-file-problem.ts';
import { locale } from '../../lib/texts/locale.svelte.ts';
import { m } from '../../lib/texts/paraglide/messages.js';
import { jsonKindText } from './json-kind-text.ts';
import { textOf, type TextsByCode } from './texts-by-code.ts';

type Found = Extract<ScenarioFileProblem, { readonly code: 'not-a-scenario-file' }>['found'];

const megabytes = (bytes: number): string =>
  new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1_000_000);

function foundText(found: Found): string {
  switch (found) {
    case 'policy':
      return m.file_problem_policy();
    case 'other-format':
      return m.file_problem_other_format();
    case 'version-unreadable':
      return m.file_problem_version();
    case 'scenarios-unreadable':
      return m.file_problem_scenarios();
    default:
      return m.file_problem_other_kind({ found: jsonKindText(found) });
  }
}

const texts = {
  empty: () => m.file_problem_empty(),
  'not-json': ({ truncated, line, column }) =>
    truncated
      ? m.file_problem_truncated({ line, column })
      : m.file_problem_not_json({ line, column }),
  'not-a-scenario-file': ({ found }) => foundText(found),
  'newer-version': m.file_problem_newer,
  'too-large': ({ bytes, maxBytes }) =>
    m.file_problem_too_large({ size: megabytes(bytes), maxSize: megabytes(maxBytes) }),
  'too-many-scenarios': m.file_problem_too_many,
  'nothing-usable': () => m.file_problem_nothing_usable(),
} satisfies TextsByCode<ScenarioFileProblem>;

/** Says why a text is no scenario file, where, and what to do. */
export const fileProblemText = (problem: ScenarioFileProblem): string =>
  textOf<ScenarioFileProblem>(texts, problem);
