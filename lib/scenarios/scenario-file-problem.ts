import type { JsonKind } from './json-kind.ts';
import type { NotJson } from './json-text.ts';
import type { ScenarioProblem } from './scenario-problem.ts';

/** An entry of a file that could not be kept. */
export interface RejectedScenario {
  /** Its place in the file, from 0. */
  readonly index: number;
  /** Its name where one can be read, for a person to find it by; at most 120 UTF-16 units. */
  readonly name: string | null;
  readonly problems: readonly ScenarioProblem[];
}

/** Why a text is no scenario file that this version can read. */
export type ScenarioFileProblem =
  | { readonly code: 'empty' }
  | NotJson
  | {
      readonly code: 'not-a-scenario-file';
      /** What it is instead, or which part of the frame is missing or of a wrong kind. */
      readonly found:
        JsonKind | 'policy' | 'other-format' | 'version-unreadable' | 'scenarios-unreadable';
    }
  | { readonly code: 'newer-version'; readonly found: number; readonly supported: number }
  | { readonly code: 'too-large'; readonly bytes: number; readonly maxBytes: number }
  | { readonly code: 'too-many-scenarios'; readonly count: number; readonly maxCount: number }
  | { readonly code: 'nothing-usable'; readonly rejected: readonly RejectedScenario[] };
