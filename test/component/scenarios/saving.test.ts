import { describe, expect, it } from 'vitest';

import { Scenarios } from '../../../lib/state/scenarios.svelte.ts';
import { eventually, valueOf } from '../../integration/support/results.ts';
import { openView, scenarioNamed } from './view.ts';

const level = { level: true } as const;

/** A view in which a scenario is open. */
async function openedView() {
  const view = await openView();
  const scenario = await valueOf(view.repository.create(scenarioNamed('Codes')));
  view.scenarios.open(scenario);
  return { ...view, scenario };
}

describe('saving', () => {
  it('twice in a row is no conflict', async () => {
    const { draft, scenarios } = await openedView();
    draft.type(level, '30');
    await Promise.all([scenarios.save(), scenarios.save()]);
    expect([scenarios.conflict, draft.unsaved]).toEqual([null, false]);
  });

  it('writes what is on the page when it is asked for, and leaves alone what is opened meanwhile', async () => {
    const { draft, scenarios, repository, scenario } = await openedView();
    const other = await valueOf(repository.create(scenarioNamed('Other', 40)));
    draft.type(level, '30');
    const saving = scenarios.save();
    await saving;
    scenarios.open(other);
    expect([draft.content.name, draft.policy.requiredLevel, draft.unsaved]).toEqual([
      'Other',
      40,
      false,
    ]);
    expect(await repository.get(scenario.id)).toMatchObject({
      value: { policy: { requiredLevel: 30 }, revision: 2 },
    });
  });

  it('says that the database cannot be had, and tries again at the next use', async () => {
    const { draft, repository } = await openView();
    let tries = 0;
    const scenarios = new Scenarios(draft, () =>
      (tries += 1) === 1 ? Promise.reject(new Error('chunk')) : Promise.resolve(repository),
    );
    expect(await scenarios.saveAs('Codes')).toBe(false);
    expect([scenarios.notice, scenarios.busy]).toEqual([
      { code: 'store', problem: { code: 'unavailable' } },
      false,
    ]);
    expect(await scenarios.saveAs('Codes')).toBe(true);
  });
});

describe('deleting', () => {
  it('keeps the numbers unsaved, and restoring opens the scenario again', async () => {
    const { draft, scenarios, scenario } = await openedView();
    await scenarios.remove(scenario);
    expect([draft.base.scenario, draft.unsaved]).toEqual([null, true]);
    if (scenarios.notice?.code !== 'deleted') throw new Error('no notice');
    await scenarios.restore(scenarios.notice);
    expect([draft.base.scenario?.id, draft.unsaved]).toEqual([scenario.id, false]);
  });

  it('in another view leaves an unchanged draft as unsaved numbers', async () => {
    const { draft, scenarios, repository, scenario } = await openedView();
    await scenarios.watch();
    await eventually(() => scenarios.list.length).toBe(1);
    await repository.remove(scenario.id);
    await eventually(() => draft.base.scenario).toBe(null);
    expect(draft.unsaved).toBe(true);
  });
});
