import {
  maxNameLength,
  type Scenario,
  type ScenarioContent,
} from '../../lib/scenarios/scenario.ts';
import { editions } from '../../lib/policy/index.ts';
import { samePolicy } from '../../lib/state/moment.ts';
import { editionName } from '../../lib/state/edition-name.ts';
import { freeName, shortened } from './free-name.ts';
import { policyInShort } from './policy-in-short.ts';

/** A name for content that has none: its edition's or, where the numbers differ, the numbers. */
export function nameOf(content: ScenarioContent): string {
  if (content.name !== '') return content.name;
  const edition = editions.find(({ id }) => id === content.edition);
  return edition && samePolicy(edition.policy, content.policy)
    ? editionName(content.edition)
    : shortened(policyInShort(content), maxNameLength);
}

/** A name that no scenario has yet, to save this content under. */
export const suggestedName = (content: ScenarioContent, scenarios: readonly Scenario[]): string =>
  freeName(nameOf(content), scenarios);
