import {
  combinationOf,
  type Combination,
  countsUnder,
  type Policy,
  type Reading,
} from '../../policy/index.ts';
import { broughtBy, type Persona } from './persona.ts';

/**
 * The best that a persona can do: everything it can bring. More methods never revoke access, so it
 * gets in exactly when this combination is accepted and counts under the reading.
 */
export function bestAttempt(
  policy: Policy,
  reading: Reading,
  persona: Persona,
): { readonly combination: Combination; readonly getsIn: boolean } {
  const combination = combinationOf(policy, broughtBy(policy, persona));
  return {
    combination,
    getsIn: combination.margin >= 0 && countsUnder(reading, combination.members),
  };
}
