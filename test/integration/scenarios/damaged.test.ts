import { describe, expect, it, vi } from 'vitest';
import { bestPractice } from '../../fixtures/scenario-files/best-practice.ts';
import { dumpOf, freshDatabaseName, putRaw } from '../support/raw-database.ts';
import { errorOf, eventually, valueOf } from '../support/results.ts';
import { repositoryOf } from './repositories.ts';

const whole = { ...bestPractice, id: 'w', createdAtMs: 1, updatedAtMs: 2, revision: 3 };

const damaged = [
  {
    record: { id: 1 },
    codes: ['missing-key', 'missing-key', 'bad-record', 'bad-record', 'bad-record', 'bad-record'],
  },
  { record: { ...whole, id: 'a', policy: { requiredLevel: 'x' } }, codes: ['bad-policy'] },
  { record: { ...whole, id: 'b', revision: 0 }, codes: ['bad-record'] },
  { record: { ...whole, id: 'c', revision: Number.NaN }, codes: ['bad-record'] },
  { record: { ...whole, id: 'd', updatedAtMs: new Date(0) }, codes: ['wrong-kind'] },
  { record: { ...whole, id: 'e', createdAtMs: undefined }, codes: ['bad-record'] },
  { record: { ...whole, id: 'f', later: true }, codes: ['unknown-key'] },
  { record: { ...whole, id: 'g', assertions: [new Map()] }, codes: ['assertions-unusable'] },
  { record: { ...whole, id: new Date(0) }, codes: ['bad-record'] },
];

async function damagedDatabase() {
  const name = freshDatabaseName();
  const repository = repositoryOf(name);
  await valueOf(repository.list());
  await putRaw(name, [whole, ...damaged.map(({ record }) => record)]);
  return { name, repository };
}

describe('a damaged record', () => {
  it('leaves the list whole and is listed apart, with what is wrong', async () => {
    const { repository } = await damagedDatabase();
    const listing = await valueOf(repository.list());
    expect(listing.scenarios).toEqual([whole]);
    expect(
      new Map(
        listing.damaged.map(({ key, problems }) => [String(key), problems.map((it) => it.code)]),
      ),
    ).toEqual(new Map(damaged.map(({ record, codes }) => [String(record.id), codes])));
    expect(listing.damaged.find(({ key }) => key === 'a')?.name).toBe(bestPractice.name);
    expect(listing.damaged.find(({ key }) => key === 1)?.name).toBeNull();
  });

  it('leaves the live list whole', async () => {
    const { repository } = await damagedDatabase();
    const next = vi.fn<Parameters<typeof repository.watch>[0]['next']>();
    const stop = repository.watch({ next, error: (problem) => expect.fail(problem.code) });
    await eventually(() => next.mock.calls.length).toBe(1);
    expect(next.mock.lastCall?.[0]).toEqual(await valueOf(repository.list()));
    stop();
  });

  it('is not written over, copied or deleted by mistake', async () => {
    const { name, repository } = await damagedDatabase();
    const before = await dumpOf(name);
    const problem = { code: 'damaged', problems: [{ code: 'bad-record', key: 'revision' }] };
    expect(await errorOf(repository.get('b'))).toEqual(problem);
    expect(await errorOf(repository.save('b', bestPractice, 0))).toEqual(problem);
    expect(await errorOf(repository.rename('b', 'N'))).toEqual(problem);
    expect(await errorOf(repository.duplicate('b', 'N'))).toEqual(problem);
    expect(await errorOf(repository.remove('b'))).toEqual(problem);
    expect(await errorOf(repository.restore({ ...whole, id: 'b' }))).toEqual({
      code: 'already-there',
    });
    expect(await dumpOf(name)).toEqual(before);
  });
});
