import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { databaseVersion } from '../../../lib/scenarios/database.ts';
import { bestPractice } from '../../fixtures/scenario-files/best-practice.ts';
import { dumpOf, freshDatabaseName, openRaw, putRaw } from '../support/raw-database.ts';
import { errorOf, eventually, valueOf } from '../support/results.ts';
import { repositoryOf } from './repositories.ts';
import { snapshots } from './snapshots.ts';

describe('the history of the database', () => {
  it('has a snapshot of every version', () => {
    expect(snapshots.map(({ version }) => version)).toEqual(
      Array.from({ length: databaseVersion }, (_, index) => index + 1),
    );
  });

  describe.each(snapshots)('version $version', ({ create, scenarios }) => {
    it('opens, keeps every scenario and ends up at the present version', async () => {
      const name = freshDatabaseName();
      await create(name);
      const repository = repositoryOf(name);
      expect(await valueOf(repository.list())).toEqual({ scenarios, damaged: [] });
      expect(await dumpOf(name)).toMatchObject({ version: databaseVersion * 10 });
    });

    it('goes on being written', async () => {
      const name = freshDatabaseName();
      await create(name);
      const repository = repositoryOf(name);
      for (const { id, revision } of scenarios) {
        const saved = await valueOf(repository.save(id, bestPractice, revision));
        expect(saved).toMatchObject({ ...bestPractice, revision: revision + 1 });
      }
    });
  });

  it('begins with the very stores of the newest snapshot', async () => {
    const [fresh, old] = [freshDatabaseName(), freshDatabaseName()];
    await valueOf(repositoryOf(fresh).list());
    await snapshots.at(-1)?.create(old);
    const shape = (dump: unknown) =>
      JSON.stringify(dump, (key, value: unknown) => (key === 'records' ? undefined : value));
    expect(shape(await dumpOf(fresh))).toBe(shape(await dumpOf(old)));
  });
});

describe('a database of a later release', () => {
  const later = async (name: string, storeName: string): Promise<void> => {
    const database = await openRaw(name, (databaseVersion + 1) * 10, (upgraded) => {
      upgraded.createObjectStore(storeName, { keyPath: 'id' });
      upgraded.createObjectStore('folders', { keyPath: 'path' }).put({ path: '/', kept: [1n] });
    });
    database.close();
  };
  const newer = {
    code: 'newer-database',
    found: databaseVersion + 1,
    supported: databaseVersion,
  };

  it.each(['scenarios', 'policies'])(
    'is neither read nor written nor changed in shape when its store is %s',
    async (storeName) => {
      const name = freshDatabaseName();
      await later(name, storeName);
      const [snapshot] = snapshots;
      const [scenario] = snapshot?.scenarios ?? [];
      if (!scenario) throw new Error('no snapshot');
      if (storeName === 'scenarios') await putRaw(name, [{ ...scenario, folder: '/' }]);
      const before = await dumpOf(name);
      const repository = repositoryOf(name);
      for (const result of [
        repository.create(bestPractice),
        repository.importAll([bestPractice]),
        repository.save(scenario.id, bestPractice, scenario.revision),
        repository.rename(scenario.id, 'N'),
        repository.duplicate(scenario.id, 'N'),
        repository.remove(scenario.id),
        repository.restore(scenario),
        repository.get(scenario.id),
        repository.list(),
      ]) {
        expect(await errorOf(result)).toEqual(newer);
      }
      expect(await dumpOf(name)).toEqual(before);
    },
  );

  it('is told to whoever watches the list', async () => {
    const name = freshDatabaseName();
    await later(name, 'scenarios');
    const error = vi.fn();
    const stop = repositoryOf(name).watch({ next: () => undefined, error });
    await eventually(() => error.mock.calls).toEqual([[newer]]);
    stop();
  });

  it('gets its upgrade at once, and a view that was open says why it goes on no more', async () => {
    const name = freshDatabaseName();
    const repository = repositoryOf(name);
    const created = await valueOf(repository.create(bestPractice));
    const next = vi.fn();
    const error = vi.fn();
    const stop = repository.watch({ next, error });
    await eventually(() => next.mock.calls.length).toBe(1);
    const upgraded = await openRaw(name, (databaseVersion + 1) * 10);
    await eventually(() => error.mock.calls).toEqual([[newer]]);
    upgraded.close();
    expect(await errorOf(repository.save(created.id, bestPractice, 1))).toEqual(newer);
    expect(await dumpOf(name)).toMatchObject({ stores: [{ records: [created] }] });
    stop();
  });

  it('is patched no more than a damaged one of our own version', async () => {
    const name = freshDatabaseName();
    const database = await openRaw(name, databaseVersion * 10, (upgraded) => {
      upgraded.createObjectStore('elsewhere');
    });
    database.close();
    const before = await dumpOf(name);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined); // Dexie says what it would do
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await errorOf(repositoryOf(name).create(bestPractice))).toEqual({
      code: 'unknown',
      name: 'UnexpectedVersionError',
    });
    expect(await dumpOf(name)).toEqual(before);
  });
});

describe('an upgrade that another view blocks', () => {
  it('is said at once, and goes on when that view lets go', async () => {
    const name = freshDatabaseName();
    const holding = await openRaw(name, 1);
    const repository = repositoryOf(name);
    expect(await errorOf(repository.create(bestPractice))).toEqual({ code: 'blocked' });
    expect(await errorOf(repository.list())).toEqual({ code: 'blocked' });
    holding.close();
    await eventually(async () => (await repository.list()).ok).toBe(true);
    expect(await valueOf(repository.create(bestPractice))).toMatchObject(bestPractice);
  });

  it('is forgotten once it is over: a later problem is said as what it is', async () => {
    const name = freshDatabaseName();
    const holding = await openRaw(name, 1);
    const repository = repositoryOf(name);
    expect(await errorOf(repository.list())).toEqual({ code: 'blocked' });
    holding.close();
    await eventually(async () => (await repository.list()).ok).toBe(true);
    (await openRaw(name, (databaseVersion + 1) * 10)).close();
    expect(await errorOf(repository.list())).toMatchObject({ code: 'newer-database' });
  });

  it('is told to whoever watches the list, which then comes by itself', async () => {
    const name = freshDatabaseName();
    const holding = await openRaw(name, 1);
    const next = vi.fn();
    const error = vi.fn();
    const stop = repositoryOf(name).watch({ next, error });
    await eventually(() => error.mock.calls).toEqual([[{ code: 'blocked' }]]);
    expect(next).not.toHaveBeenCalled();
    holding.close();
    await eventually(() => next.mock.calls).toEqual([[{ scenarios: [], damaged: [] }]]);
    stop();
  });
});

describe('the console', () => {
  it('hears nothing of upgrades and failures', async () => {
    const spies = (['debug', 'error', 'trace', 'warn'] as const).map((level) =>
      vi.spyOn(console, level),
    );
    onTestFinished(() => void vi.restoreAllMocks());
    const name = freshDatabaseName();
    const holding = await openRaw(name, 1);
    const repository = repositoryOf(name, { newId: () => 'twice' });
    await repository.list();
    holding.close();
    await eventually(async () => (await repository.list()).ok).toBe(true);
    await valueOf(repository.create(bestPractice));
    await errorOf(repository.importAll([bestPractice]));
    (await openRaw(name, (databaseVersion + 1) * 10)).close();
    await errorOf(repository.list());
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});
