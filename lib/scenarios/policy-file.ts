import { parsePolicy, type Policy, type PolicyProblem } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import { looksLikePolicy, parseFileText, scenarioFile, type ScenarioFile } from './file-format.ts';
import { isRecord } from './json-kind.ts';
import type { ScenarioFileProblem } from './scenario-file-problem.ts';

/** What a file given to the terminal tool holds. */
export type PolicyOrScenarioFile =
  | { readonly kind: 'policy'; readonly policy: Policy }
  | ({ readonly kind: 'scenarios' } & ScenarioFile);

/** Why a file is neither a policy nor a scenario file. */
export type PolicyOrScenarioFileProblem =
  | ScenarioFileProblem
  | { readonly code: 'bad-policy'; readonly problems: readonly PolicyProblem[] };

/**
 * Reads a bare policy (`{"requiredLevel": 25, "methods": […]}`) or a scenario file, told apart by
 * a policy's keys and the file's `format`. Never throws.
 */
export function parsePolicyOrScenarioFile(
  text: string,
): Result<PolicyOrScenarioFile, PolicyOrScenarioFileProblem> {
  const json = parseFileText(text);
  if (!json.ok) return json;
  if (isRecord(json.value) && !Object.hasOwn(json.value, 'format') && looksLikePolicy(json.value)) {
    const policy = parsePolicy(json.value);
    return policy.ok
      ? ok({ kind: 'policy', policy: policy.value })
      : fail({ code: 'bad-policy', problems: policy.error });
  }
  const file = scenarioFile(json.value);
  return file.ok ? ok({ kind: 'scenarios', ...file.value }) : file;
}
