import '../../../components/ui/base.css';

import type { Scenario, ScenarioContent } from '../../../lib/scenarios/scenario.ts';
import { Draft } from '../../../lib/state/draft.svelte.ts';
import { parseHistory } from '../../../lib/state/moment.ts';
import { Scenarios } from '../../../lib/state/scenarios.svelte.ts';
import { Settings } from '../../../lib/state/settings.svelte.ts';
import { Stored } from '../../../lib/state/stored.ts';
import { freshDatabaseName } from '../../integration/support/raw-database.ts';
import { repositoryOf } from '../../integration/scenarios/repositories.ts';
import { valueOf } from '../../integration/support/results.ts';

/** KPN's best practice of 2024 under a name. */
export const scenarioNamed = (name: string, requiredLevel = 25): ScenarioContent => ({
  name,
  edition: 'v1-mfa',
  policy: {
    requiredLevel,
    methods: [
      { id: 'credentials', label: 'Credentials (username/password)', points: 20 },
      { id: 'sms', label: 'SMS', points: 5 },
      { id: 'email', label: 'Email', points: 5 },
      { id: 'ubiqu', label: 'Ubiqu', points: 0 },
      { id: 'passkey', label: 'Passkey', points: 0 },
    ],
  },
  notes: '',
  assertions: [],
});

/**
 * The state behind one popup or tab, over a real database.
 *
 * @param databaseName - of a database that another view of the same test has open
 */
export async function openView(databaseName = freshDatabaseName()) {
  const repository = repositoryOf(databaseName, {});
  const settings = new Settings(null);
  settings.locale = 'en';
  settings.theme = 'light';
  const draft = new Draft(settings, new Stored('draft', null, parseHistory));
  const scenarios = new Scenarios(draft, () => Promise.resolve(repository));
  const add = (content: ScenarioContent) => valueOf(repository.create(content));
  /** A scenario that the view has heard of. */
  const listed = (name: string): Scenario => {
    const found = scenarios.list.find((scenario) => scenario.name === name);
    if (found === undefined) throw new Error(`no scenario ${name}`);
    return found;
  };
  await valueOf(repository.list());
  return { databaseName, repository, settings, draft, scenarios, add, listed };
}
