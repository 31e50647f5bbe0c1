import type { MethodId } from '../../lib/policy/index.ts';
import type { ScenarioContent } from '../../lib/scenarios/scenario.ts';
import { m } from '../../lib/texts/paraglide/messages.js';
import { editionName } from '../../lib/state/edition-name.ts';

/** One thing in which two versions of a scenario differ, in words. */
export interface Difference {
  readonly what: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Lists what differs, numbers before texts; an empty list where only the order of methods does. */
export function differences(mine: ScenarioContent, theirs: ScenarioContent): readonly Difference[] {
  const parts: readonly Difference[] = [
    {
      what: m.scenario_part_level(),
      mine: String(mine.policy.requiredLevel),
      theirs: String(theirs.policy.requiredLevel),
    },
    ...methodsOf(mine, theirs),
    {
      what: m.scenario_part_edition(),
      mine: editionName(mine.edition),
      theirs: editionName(theirs.edition),
    },
    { what: m.scenario_name(), mine: mine.name, theirs: theirs.name },
    { what: m.scenario_part_notes(), mine: mine.notes, theirs: theirs.notes },
  ];
  return parts.filter((part) => part.mine !== part.theirs);
}

function methodsOf(mine: ScenarioContent, theirs: ScenarioContent): readonly Difference[] {
  const methodIn = ({ policy }: ScenarioContent, id: MethodId) =>
    policy.methods.find((method) => method.id === id);
  const ids = new Set([...mine.policy.methods, ...theirs.policy.methods].map(({ id }) => id));
  return [...ids].map((id) => {
    const [here, there] = [methodIn(mine, id), methodIn(theirs, id)];
    const isRenamed = here && there && here.label !== there.label;
    const shown = (method: typeof here) => {
      if (method === undefined) return m.scenario_conflict_absent();
      return isRenamed ? `${method.label}: ${method.points}` : String(method.points);
    };
    return { what: (here ?? there)?.label ?? id, mine: shown(here), theirs: shown(there) };
  });
}
