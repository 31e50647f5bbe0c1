import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { bestPractice } from '../../fixtures/scenario-files/best-practice.ts';
import { freshDatabaseName } from '../support/raw-database.ts';
import { errorOf, valueOf } from '../support/results.ts';
import { repositoryOf } from './repositories.ts';

const other = { ...bestPractice, name: 'Two-factor standard', edition: 'two-factor-standard' };

describe('ScenarioRepository', () => {
  it('keeps a new scenario at revision 1, dated now, under a random id', async () => {
    const name = freshDatabaseName();
    const repository = repositoryOf(name, { now: () => 1_760_000_000_000 });
    const created = await valueOf(repository.create(bestPractice));
    expect(created).toEqual({
      ...bestPractice,
      id: expect.stringMatching(
        /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
      ) as string,
      createdAtMs: 1_760_000_000_000,
      updatedAtMs: 1_760_000_000_000,
      revision: 1,
    });
    expect(await valueOf(repository.get(created.id))).toEqual(created);
    expect(await valueOf(repositoryOf(name).list())).toEqual({ scenarios: [created], damaged: [] });
  });

  it('keeps two scenarios of the same name apart', async () => {
    const repository = repositoryOf(freshDatabaseName());
    const first = await valueOf(repository.create(bestPractice));
    const second = await valueOf(repository.create(bestPractice));
    expect(second.id).not.toBe(first.id);
    expect((await valueOf(repository.list())).scenarios).toHaveLength(2);
  });

  it('saves new content under the same id, one revision on, with a later date', async () => {
    const repository = repositoryOf(freshDatabaseName());
    const created = await valueOf(repository.create(bestPractice));
    const saved = await valueOf(repository.save(created.id, { ...other, assertions: [1] }, 1));
    expect(saved).toEqual({
      ...created,
      ...other,
      assertions: [1],
      updatedAtMs: created.updatedAtMs + 1,
      revision: 2,
    });
    expect(await valueOf(repository.get(created.id))).toEqual(saved);
  });

  it('takes only the content of what it is given', async () => {
    const repository = repositoryOf(freshDatabaseName());
    const created = await valueOf(repository.create(bestPractice));
    const copy = await valueOf(repository.create({ ...created, name: 'Copy' }));
    expect(copy).toMatchObject({ name: 'Copy', revision: 1 });
    expect(copy.id).not.toBe(created.id);
    const saved = await valueOf(repository.save(created.id, { ...copy, name: 'Saved' }, 1));
    expect(saved).toMatchObject({ id: created.id, createdAtMs: created.createdAtMs });
    const [imported] = await valueOf(repository.importAll([saved]));
    expect(imported).toEqual({ ...saved, id: expect.any(String) as string, revision: 1 });
  });

  it('renames and touches nothing else', async () => {
    const repository = repositoryOf(freshDatabaseName());
    const created = await valueOf(repository.create(bestPractice));
    const renamed = await valueOf(repository.rename(created.id, '  New name '));
    expect(renamed).toEqual({
      ...created,
      name: 'New name',
      updatedAtMs: created.updatedAtMs + 1,
      revision: 2,
    });
  });

  it('duplicates under another id and name', async () => {
    const repository = repositoryOf(freshDatabaseName());
    const created = await valueOf(repository.create(bestPractice));
    await valueOf(repository.save(created.id, other, 1));
    const copy = await valueOf(repository.duplicate(created.id, 'Copy'));
    expect(copy).toMatchObject({ ...other, name: 'Copy', revision: 1 });
    expect(copy.createdAtMs).toBeGreaterThan(created.createdAtMs);
    expect((await valueOf(repository.list())).scenarios).toHaveLength(2);
  });

  it('undoes a deletion: same id, content and dates, a revision that nobody has seen', async () => {
    const repository = repositoryOf(freshDatabaseName());
    const created = await valueOf(repository.create(bestPractice));
    const removed = await valueOf(repository.remove(created.id));
    expect(removed).toEqual(created);
    expect(await valueOf(repository.list())).toEqual({ scenarios: [], damaged: [] });
    const restored = await valueOf(repository.restore(removed));
    expect(restored).toEqual({ ...created, revision: 2 });
    expect(await valueOf(repository.get(created.id))).toEqual(restored);
  });

  it('undoes a deletion once', async () => {
    const repository = repositoryOf(freshDatabaseName());
    const created = await valueOf(repository.create(bestPractice));
    const removed = await valueOf(repository.remove(created.id));
    const restored = await valueOf(repository.restore(removed));
    expect(await errorOf(repository.restore(removed))).toEqual({ code: 'already-there' });
    expect(await valueOf(repository.get(created.id))).toEqual(restored);
  });

  it('imports with the dates that are known', async () => {
    const repository = repositoryOf(freshDatabaseName(), { now: () => 5 });
    const imported = await valueOf(
      repository.importAll([
        { ...bestPractice, createdAtMs: 1, updatedAtMs: 2 },
        { ...bestPractice, createdAtMs: 3 },
        bestPractice,
      ]),
    );
    expect(imported.map(({ createdAtMs, updatedAtMs }) => [createdAtMs, updatedAtMs])).toEqual([
      [1, 2],
      [3, 5],
      [5, 5],
    ]);
    const { scenarios } = await valueOf(repository.list());
    expect(new Set(scenarios)).toEqual(new Set(imported));
  });

  it('imports all or nothing', async () => {
    const ids = ['a', 'b', 'a'];
    const repository = repositoryOf(freshDatabaseName(), { newId: () => ids.shift() ?? 'z' });
    const error = await errorOf(repository.importAll([bestPractice, bestPractice, bestPractice]));
    expect(error).toEqual({ code: 'unknown', name: 'ConstraintError' });
    expect((await valueOf(repository.list())).scenarios).toEqual([]);
    const invalid = await errorOf(repository.importAll([bestPractice, { ...other, name: ' ' }]));
    expect(invalid).toEqual({ code: 'invalid', problems: [{ code: 'blank-name' }] });
    expect((await valueOf(repository.list())).scenarios).toEqual([]);
  });

  it('stores nothing that it could not read back', async () => {
    const repository = repositoryOf(freshDatabaseName());
    const created = await valueOf(repository.create(bestPractice));
    const blank = { code: 'invalid', problems: [{ code: 'blank-name' }] };
    const unnamed = { ...bestPractice, name: ' ' };
    expect(await errorOf(repository.create(unnamed))).toEqual(blank);
    expect(await errorOf(repository.save(created.id, unnamed, 1))).toEqual(blank);
    expect(await errorOf(repository.rename(created.id, ''))).toEqual(blank);
    expect(await errorOf(repository.duplicate(created.id, ''))).toEqual(blank);
    expect(await valueOf(repository.list())).toEqual({ scenarios: [created], damaged: [] });
  });

  it('says that a scenario is not there', async () => {
    const repository = repositoryOf(freshDatabaseName());
    for (const result of [
      repository.get('gone'),
      repository.rename('gone', 'N'),
      repository.duplicate('gone', 'N'),
      repository.remove('gone'),
    ]) {
      expect(await errorOf(result)).toEqual({ code: 'not-found' });
    }
  });
});

describe('what is said to be saved', () => {
  it('is on the disk: every write asks for strict durability', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    onTestFinished(() => transaction.mockRestore());
    const repository = repositoryOf(freshDatabaseName());
    const { id } = await valueOf(repository.create(bestPractice));
    await valueOf(repository.save(id, other, 1));
    await valueOf(repository.remove(id));
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes).toHaveLength(3);
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  });
});
