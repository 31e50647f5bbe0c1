import type { PolicyProblem } from '../policy/index.ts';
import type { AssertionsProblem } from './assertions.ts';
import type { JsonKind } from './json-kind.ts';

/** The keys of a scenario in a file. */
export type ScenarioKey =
  'name' | 'edition' | 'policy' | 'notes' | 'assertions' | 'createdAtMs' | 'updatedAtMs';

/** Why something is no scenario, and where; lengths are in UTF-16 units. */
export type ScenarioProblem =
  | { readonly code: 'not-an-object'; readonly found: JsonKind }
  | { readonly code: 'unknown-key'; readonly key: string }
  | { readonly code: 'missing-key'; readonly key: 'name' | 'policy' }
  | {
      readonly code: 'wrong-kind';
      readonly key: ScenarioKey;
      readonly expected: JsonKind;
      readonly found: JsonKind;
    }
  | { readonly code: 'blank-name' }
  | { readonly code: 'control-character'; readonly key: 'name' }
  | {
      readonly code: 'too-long';
      readonly key: 'name' | 'notes';
      readonly length: number;
      readonly maxLength: number;
    }
  | { readonly code: 'malformed-edition' }
  | { readonly code: 'date-out-of-range'; readonly key: 'createdAtMs' | 'updatedAtMs' }
  | { readonly code: 'bad-policy'; readonly problems: readonly PolicyProblem[] }
  | AssertionsProblem;
