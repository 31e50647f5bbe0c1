import type { Readable } from 'node:stream';

import { type MethodId, parsePolicy, type Policy } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import { parsePolicyOrScenarioFile, type PolicyOrScenarioFile } from '../scenarios/policy-file.ts';
import type { CliProblem } from './cli-problem.ts';
import type { ScoreRequest } from './score-request.ts';
import { readText } from './read-text.ts';

/** The policy to score, and what is worth saying about where it came from. */
export interface RequestedPolicy {
  readonly policy: Policy;
  /** Name of the scenario, where it is one. */
  readonly scenario?: string;
  /** Scenarios of the file that could not be read. */
  readonly rejected: number;
}

/** Reads the policy that was asked for and types the options over its numbers. */
export async function requestedPolicy(
  request: ScoreRequest,
  standardInput: Readable,
): Promise<Result<RequestedPolicy, CliProblem>> {
  const { file, requiredLevel, points } = request;
  const base = file === undefined ? null : await fromFile(file, request.scenario, standardInput);
  if (base?.ok === false) return base;
  const read = base?.value ?? { policy: { requiredLevel: 1, methods: [] }, rejected: 0 };
  const policy = parsePolicy(typedOver(read.policy, requiredLevel, points));
  return policy.ok
    ? ok({ ...read, policy: policy.value })
    : fail({ code: 'bad-numbers', problems: policy.error });
}

/**
 * Reads the policy of a file, or of standard input for `-`.
 *
 * @param scenario - which one of a scenario file; without it the only one
 */
export async function fromFile(
  file: string,
  scenario: string | undefined,
  standardInput: Readable,
): Promise<Result<RequestedPolicy, CliProblem>> {
  const text = await readText(file, standardInput);
  if (!text.ok) return text;
  const content = parsePolicyOrScenarioFile(text.value);
  return content.ok
    ? chosen(file, content.value, scenario)
    : fail({ code: 'bad-file', file, problem: content.error });
}

function chosen(
  file: string,
  content: PolicyOrScenarioFile,
  name: string | undefined,
): Result<RequestedPolicy, CliProblem> {
  if (content.kind === 'policy') {
    return name === undefined
      ? ok({ policy: content.policy, rejected: 0 })
      : fail({ code: 'not-a-scenario-file', file });
  }
  const names = content.scenarios.map((scenario) => scenario.name);
  const matching =
    name === undefined
      ? content.scenarios
      : content.scenarios.filter((scenario) => scenario.name === name);
  const [scenario, another] = matching;
  if (scenario === undefined) {
    return name === undefined
      ? fail({ code: 'no-scenarios', file })
      : fail({ code: 'no-such-scenario', file, name, names });
  }
  if (another !== undefined) {
    return name === undefined
      ? fail({ code: 'which-scenario', file, names })
      : fail({ code: 'ambiguous-scenario', file, name });
  }
  return ok({
    policy: scenario.policy,
    scenario: scenario.name,
    rejected: content.rejected.length,
  });
}

function typedOver(
  policy: Policy,
  requiredLevel: number | undefined,
  points: ReadonlyMap<MethodId, number>,
): unknown {
  const present = new Set(policy.methods.map(({ id }) => id));
  return {
    requiredLevel: requiredLevel ?? policy.requiredLevel,
    methods: [
      ...policy.methods.map((method) => ({
        ...method,
        points: points.get(method.id) ?? method.points,
      })),
      ...[...points]
        .filter(([id]) => !present.has(id))
        .map(([id, value]) => ({ id, points: value })),
    ],
  };
}
