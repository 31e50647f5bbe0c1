import { fail, ok, type Result } from '../result.ts';
import { isRecord, jsonKind, ownValue } from './json-kind.ts';
import {
  readAssertions,
  readDate,
  readEdition,
  readName,
  readNotes,
  readPolicy,
} from './scenario-fields.ts';
import type { ScenarioKey, ScenarioProblem } from './scenario-problem.ts';
import type { DatedScenarioContent } from './scenario.ts';

const isKnown: Readonly<Record<ScenarioKey, true>> = {
  name: true,
  edition: true,
  policy: true,
  notes: true,
  assertions: true,
  createdAtMs: true,
  updatedAtMs: true,
};

/**
 * Reads one scenario out of untrusted data, naming everything that is wrong with it.
 *
 * Only `name` and `policy` are required; without an edition it is `custom`. An unknown key is a
 * problem: in a file of our own version it is a slip of the hand, and dropping it in silence would
 * lose what somebody wrote. Within the policy, `parsePolicy` decides. Never throws.
 *
 * @returns content with a trimmed name and a fresh policy; assertions are the very ones given
 */
export function parseScenario(
  input: unknown,
): Result<DatedScenarioContent, readonly ScenarioProblem[]> {
  if (!isRecord(input)) return fail([{ code: 'not-an-object', found: jsonKind(input) }]);
  const name = readName(ownValue(input, 'name'));
  const edition = readEdition(ownValue(input, 'edition'));
  const policy = readPolicy(ownValue(input, 'policy'));
  const notes = readNotes(ownValue(input, 'notes'));
  const assertions = readAssertions(ownValue(input, 'assertions'));
  const created = readDate('createdAtMs', ownValue(input, 'createdAtMs'));
  const updated = readDate('updatedAtMs', ownValue(input, 'updatedAtMs'));
  const unknown = Object.keys(input).filter((key) => !Object.hasOwn(isKnown, key));
  if (
    name.ok &&
    edition.ok &&
    policy.ok &&
    notes.ok &&
    assertions.ok &&
    created.ok &&
    updated.ok &&
    unknown.length === 0
  ) {
    return ok({
      name: name.value,
      edition: edition.value,
      policy: policy.value,
      notes: notes.value,
      assertions: assertions.value,
      ...(created.value === undefined ? {} : { createdAtMs: created.value }),
      ...(updated.value === undefined ? {} : { updatedAtMs: updated.value }),
    });
  }
  return fail([
    ...unknown.map((key) => ({ code: 'unknown-key', key }) as const),
    ...[name, edition, policy, notes, assertions, created, updated].flatMap((field) =>
      field.ok ? [] : [field.error],
    ),
  ]);
}
