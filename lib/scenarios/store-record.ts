import { fail, ok, type Result } from '../result.ts';
import { isRecord, jsonKind, ownValue } from './json-kind.ts';
import { parseScenario } from './parse-scenario.ts';
import { readName } from './scenario-fields.ts';
import type { Scenario } from './scenario.ts';
import type { RecordProblem } from './store-problem.ts';
import { isUserCounts } from './user-counts.ts';

/** A stored record that cannot be read; it stays as it is until somebody removes it. */
interface DamagedScenario {
  /** Its key in the database. */
  readonly key: unknown;
  /** Its name where one can be read. */
  readonly name: string | null;
  readonly problems: readonly RecordProblem[];
}

/** Everything that is stored, what can be read apart from what cannot. */
export interface ScenarioListing {
  readonly scenarios: readonly Scenario[];
  readonly damaged: readonly DamagedScenario[];
}

/** Reads a stored record, which may have been written by hand. Never throws. */
export function readRecord(record: unknown): Result<Scenario, readonly RecordProblem[]> {
  if (!isRecord(record)) return fail([{ code: 'not-an-object', found: jsonKind(record) }]);
  const { id, revision, users, ...rest } = record;
  const scenario = parseScenario(rest);
  const problems: RecordProblem[] = scenario.ok ? [] : [...scenario.error];
  const bad = (key: Extract<RecordProblem, { readonly code: 'bad-record' }>['key']) => {
    problems.push({ code: 'bad-record', key });
  };
  if (typeof id !== 'string') bad('id');
  if (typeof revision !== 'number' || !Number.isSafeInteger(revision) || revision < 1) {
    bad('revision');
  }
  if (rest.createdAtMs === undefined) bad('createdAtMs');
  if (rest.updatedAtMs === undefined) bad('updatedAtMs');
  if (users !== undefined && !isUserCounts(users)) bad('users');
  return scenario.ok && problems.length === 0
    ? ok({ ...scenario.value, ...(users === undefined ? {} : { users }), id, revision } as Scenario)
    : fail(problems);
}

/** Sorts records into what can be read and what cannot, in their order. */
export function listingOf(
  records: readonly unknown[],
  read: typeof readRecord = readRecord,
): ScenarioListing {
  const scenarios: Scenario[] = [];
  const damaged: DamagedScenario[] = [];
  for (const record of records) {
    const scenario = read(record);
    if (scenario.ok) {
      scenarios.push(scenario.value);
    } else {
      const own = isRecord(record) ? record : {};
      const name = readName(ownValue(own, 'name'));
      damaged.push({
        key: ownValue(own, 'id'),
        name: name.ok ? name.value : null,
        problems: scenario.error,
      });
    }
  }
  return { scenarios, damaged };
}
