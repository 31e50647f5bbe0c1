import { describe, expect, it } from 'vitest';
import { bestPractice } from '../../fixtures/scenario-files/best-practice.ts';
import { freshDatabaseName } from '../support/raw-database.ts';
import { errorOf, valueOf } from '../support/results.ts';
import { repositoryOf } from './repositories.ts';

const mine = { ...bestPractice, notes: 'mine' };
const theirs = { ...bestPractice, notes: 'theirs' };

function twoTabs() {
  const name = freshDatabaseName();
  return { here: repositoryOf(name), there: repositoryOf(name) };
}

describe('two tabs with the same scenario', () => {
  it('tell the second save what the first one stored, and store nothing of it', async () => {
    const { here, there } = twoTabs();
    const { id, revision } = await valueOf(here.create(bestPractice));
    const current = await valueOf(there.save(id, theirs, revision));
    expect(await errorOf(here.save(id, mine, revision))).toEqual({
      code: 'changed-elsewhere',
      current,
    });
    expect(await valueOf(here.get(id))).toEqual(current);
  });

  it('let the second one save over what it has now seen', async () => {
    const { here, there } = twoTabs();
    const { id, revision } = await valueOf(here.create(bestPractice));
    const current = await valueOf(there.save(id, theirs, revision));
    const saved = await valueOf(here.save(id, mine, current.revision));
    expect(saved).toMatchObject({ notes: 'mine', revision: 3 });
  });

  it('let exactly one of two saves made at once through', async () => {
    const { here, there } = twoTabs();
    const { id, revision } = await valueOf(here.create(bestPractice));
    const results = await Promise.all([
      here.save(id, mine, revision),
      there.save(id, theirs, revision),
      here.save(id, mine, revision),
    ]);
    const saved = results.flatMap((result) => (result.ok ? [result.value] : []));
    expect(saved).toHaveLength(1);
    expect(await valueOf(here.get(id))).toEqual(saved[0]);
    expect(results.filter((result) => !result.ok).map((result) => result.error)).toEqual([
      { code: 'changed-elsewhere', current: saved[0] },
      { code: 'changed-elsewhere', current: saved[0] },
    ]);
  });

  it('take renaming for a change as well', async () => {
    const { here, there } = twoTabs();
    const { id, revision } = await valueOf(here.create(bestPractice));
    const renamed = await valueOf(there.rename(id, 'Theirs'));
    expect(await errorOf(here.save(id, mine, revision))).toEqual({
      code: 'changed-elsewhere',
      current: renamed,
    });
  });

  it('rename at once without losing either the name or what was saved', async () => {
    const { here, there } = twoTabs();
    const { id, revision } = await valueOf(here.create(bestPractice));
    await Promise.all([here.save(id, mine, revision), there.rename(id, 'Theirs')]);
    expect(await valueOf(here.get(id))).toMatchObject({ name: 'Theirs' });
  });

  it('tell a save that the scenario was deleted, and do not bring it back', async () => {
    const { here, there } = twoTabs();
    const { id, revision } = await valueOf(here.create(bestPractice));
    await valueOf(there.remove(id));
    expect(await errorOf(here.save(id, mine, revision))).toEqual({ code: 'deleted-elsewhere' });
    expect((await valueOf(here.list())).scenarios).toEqual([]);
  });

  it('delete once', async () => {
    const { here, there } = twoTabs();
    const { id } = await valueOf(here.create(bestPractice));
    const results = await Promise.all([here.remove(id), there.remove(id)]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('take a deletion that was undone for a change', async () => {
    const { here, there } = twoTabs();
    const { id, revision } = await valueOf(here.create(bestPractice));
    const removed = await valueOf(there.remove(id));
    const current = await valueOf(there.restore(removed));
    expect(await errorOf(here.save(id, mine, revision))).toEqual({
      code: 'changed-elsewhere',
      current,
    });
  });
});
