import { fail, ok, type Result } from '../result.ts';
import { isRecord, jsonKind, ownValue } from './json-kind.ts';
import { parseJsonText, type NotJson } from './json-text.ts';
import { parseScenario } from './parse-scenario.ts';
import { readName } from './scenario-fields.ts';
import type { RejectedScenario, ScenarioFileProblem } from './scenario-file-problem.ts';
import type { DatedScenarioContent } from './scenario.ts';

export const scenarioFileFormat = 'grip-simulator/scenarios';
export const scenarioFileVersion = 1;
/** In UTF-8. */
export const maxScenarioFileBytes = 20_000_000;
const maxScenariosInFile = 20_000;

/** What a scenario file holds; a good part is kept although another part is not. */
export interface ScenarioFile {
  readonly scenarios: readonly DatedScenarioContent[];
  readonly rejected: readonly RejectedScenario[];
}

/**
 * Writes scenarios as a file: indented JSON with a fixed order of keys, so that two exports can be
 * compared line by line. Ids and revisions stay behind: they mean nothing in another browser.
 */
export function formatScenarios(scenarios: readonly DatedScenarioContent[]): string {
  const entries = scenarios.map(
    ({ name, edition, policy, notes, assertions, createdAtMs, updatedAtMs }) => ({
      name,
      edition,
      policy: {
        requiredLevel: policy.requiredLevel,
        methods: policy.methods.map(({ id, label, points }) => ({ id, label, points })),
      },
      notes,
      assertions,
      createdAtMs,
      updatedAtMs,
    }),
  );
  const file = { format: scenarioFileFormat, version: scenarioFileVersion, scenarios: entries };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads a scenario file. Never throws.
 *
 * Unknown keys beside `format`, `version` and `scenarios` are passed over, those within a scenario
 * reject it (`parseScenario`). A file of another version is read only when a later release says
 * how: an older one by a migration here, a newer one never.
 */
export function parseScenarioFile(text: string): Result<ScenarioFile, ScenarioFileProblem> {
  const json = parseFileText(text);
  return json.ok ? scenarioFile(json.value) : json;
}

/** Why a text is not even JSON of a bearable size. */
export type FileTextProblem =
  NotJson | Extract<ScenarioFileProblem, { readonly code: 'empty' | 'too-large' }>;

/** Reads the JSON of a file within the size that a scenario file may have. Never throws. */
export function parseFileText(text: string): Result<unknown, FileTextProblem> {
  const bytes = utf8Length(text);
  if (bytes > maxScenarioFileBytes) {
    return fail({ code: 'too-large', bytes, maxBytes: maxScenarioFileBytes });
  }
  // `trim` takes a byte order mark for white space.
  return text.trim() === '' ? fail({ code: 'empty' }) : parseJsonText(text);
}

/** Reads the JSON value of a scenario file; the part of {@link parseScenarioFile} after the text. */
export function scenarioFile(file: unknown): Result<ScenarioFile, ScenarioFileProblem> {
  const notAFile = (
    found: Extract<ScenarioFileProblem, { readonly code: 'not-a-scenario-file' }>['found'],
  ) => fail({ code: 'not-a-scenario-file', found } as const);

  if (!isRecord(file)) return notAFile(jsonKind(file));
  const format = ownValue(file, 'format');
  if (format === undefined) return notAFile(looksLikePolicy(file) ? 'policy' : 'object');
  if (format !== scenarioFileFormat) return notAFile('other-format');
  const version = ownValue(file, 'version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return notAFile('version-unreadable');
  }
  if (version > scenarioFileVersion) {
    return fail({ code: 'newer-version', found: version, supported: scenarioFileVersion });
  }
  const entries = ownValue(file, 'scenarios');
  if (!Array.isArray(entries)) return notAFile('scenarios-unreadable');
  if (entries.length > maxScenariosInFile) {
    const count = entries.length;
    return fail({ code: 'too-many-scenarios', count, maxCount: maxScenariosInFile });
  }
  return kept(entries);
}

/** Tells a bare policy, as the terminal tool takes it, from a scenario file without its frame. */
export const looksLikePolicy = (value: Readonly<Record<string, unknown>>): boolean =>
  Object.hasOwn(value, 'requiredLevel') || Object.hasOwn(value, 'methods');

function kept(entries: readonly unknown[]): Result<ScenarioFile, ScenarioFileProblem> {
  const scenarios: DatedScenarioContent[] = [];
  const rejected: RejectedScenario[] = [];
  for (const [index, entry] of entries.entries()) {
    const scenario = parseScenario(entry);
    if (scenario.ok) {
      scenarios.push(scenario.value);
    } else {
      const name = isRecord(entry) ? readName(ownValue(entry, 'name')) : null;
      rejected.push({ index, name: name?.ok ? name.value : null, problems: scenario.error });
    }
  }
  return scenarios.length === 0 && rejected.length > 0
    ? fail({ code: 'nothing-usable', rejected })
    : ok({ scenarios, rejected });
}

function utf8Length(text: string): number {
  // A UTF-16 unit takes at most three bytes: most files need no count.
  return text.length * 3 <= maxScenarioFileBytes
    ? text.length
    : new TextEncoder().encode(text).length;
}
