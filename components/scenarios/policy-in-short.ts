import { editions, type Method } from '../../lib/policy/index.ts';
import type { ScenarioContent } from '../../lib/scenarios/scenario.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

/** All methods but those that the edition's page does not show and that count for nothing. */
function worthTelling({ edition, policy }: ScenarioContent): readonly Method[] {
  const page = editions.find(({ id }) => id === edition);
  const isHidden = (id: string) =>
    page?.policy.methods.some((method) => method.id === id) && !page.shownMethods.includes(id);
  return policy.methods.filter(({ id, points }) => points > 0 || !isHidden(id));
}

/** Required level and points, in the page's order: `25 · 20/5/5/0`. */
export const policyInShort = (content: ScenarioContent): string =>
  [
    content.policy.requiredLevel,
    worthTelling(content)
      .map(({ points }) => points)
      .join('/'),
  ].join(' · ');

/** The same with the methods' labels, for a tooltip. */
export const policyInFull = (content: ScenarioContent): string =>
  m.scenario_in_full({
    requiredLevel: content.policy.requiredLevel,
    points: worthTelling(content)
      .map(({ label, points }) => `${label} ${points}`)
      .join(', '),
  });
