import type { Readable } from 'node:stream';

import { fail, ok, type Result } from '../result.ts';
import { checkAssertions } from '../scenarios/check-assertions.ts';
import { parsePolicyOrScenarioFile } from '../scenarios/policy-file.ts';
import type { ScenarioContent } from '../scenarios/scenario.ts';
import { checkJson } from './check-json.ts';
import { checkJunit } from './check-junit.ts';
import type { CheckRequest } from './check-request.ts';
import { checkTable } from './check-table.ts';
import type { CheckedScenario } from './checked-scenario.ts';
import type { CliProblem } from './cli-problem.ts';
import { type Outcome, refused } from './outcome.ts';
import type { Paint } from './paint.ts';
import { readText } from './read-text.ts';

/** Checks the assertions of all scenarios in the files; exit code 1 where one does not hold. */
export async function check(
  { files, reading, format }: CheckRequest,
  standardInput: Readable,
  paint: Paint,
): Promise<Outcome> {
  const read: { readonly file: string; readonly scenarios: readonly ScenarioContent[] }[] = [];
  for (const file of files) {
    const scenarios = await scenariosOf(file, standardInput);
    if (!scenarios.ok) return refused(scenarios.error);
    read.push({ file, scenarios: scenarios.value });
  }
  const all = read.flatMap(({ scenarios }) => scenarios);
  const checked = read.flatMap(({ file, scenarios }) =>
    scenarios.map((scenario): CheckedScenario => {
      const named = (name: string) =>
        [...scenarios, ...all].find((other) => other.name === name)?.policy;
      const context = { policy: scenario.policy, reading, scenario: named };
      return { file, scenario, checks: checkAssertions(scenario.assertions, context) };
    }),
  );
  const holds = checked.every(({ checks }) => checks.every((one) => one.holds));
  return { exitCode: holds ? 0 : 1, output: outputs[format](checked, paint), complaint: '' };
}

const outputs: Readonly<
  Record<CheckRequest['format'], (checked: readonly CheckedScenario[], paint: Paint) => string>
> = {
  text: checkTable,
  json: (checked) => `${JSON.stringify(checkJson(checked), null, 2)}\n`,
  junit: checkJunit,
};

/** A scenario that cannot be read would be a check that is not made: then nothing is checked. */
async function scenariosOf(
  file: string,
  standardInput: Readable,
): Promise<Result<readonly ScenarioContent[], CliProblem>> {
  const text = await readText(file, standardInput);
  if (!text.ok) return text;
  const content = parsePolicyOrScenarioFile(text.value);
  if (!content.ok) return fail({ code: 'bad-file', file, problem: content.error });
  if (content.value.kind === 'policy') return fail({ code: 'policy-without-assertions', file });
  const { scenarios, rejected } = content.value;
  return rejected.length === 0
    ? ok(scenarios)
    : fail({ code: 'bad-file', file, problem: { code: 'nothing-usable', rejected } });
}
