import type { CheckedAssertion } from '../scenarios/check-assertions.ts';
import type { ScenarioContent } from '../scenarios/scenario.ts';

/** A scenario of a file with what became of its assertions. */
export interface CheckedScenario {
  readonly file: string;
  readonly scenario: ScenarioContent;
  readonly checks: readonly CheckedAssertion[];
}
