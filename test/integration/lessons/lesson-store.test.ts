import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { lessonDatabaseVersion } from '../../../lib/lesson-store/database.ts';
import type { LessonListing, LessonStore } from '../../../lib/lesson-store/lesson-store.ts';
import type { StorageProblem } from '../../../lib/storage/storage-problem.ts';
import { formatLesson } from '../../../lib/training/index.ts';
import { dumpOf, freshDatabaseName, openRaw, putRaw } from '../support/raw-database.ts';
import { errorOf, eventually, valueOf } from '../support/results.ts';
import { ownLesson, storeOf } from './lesson-stores.ts';

function watched(store: LessonStore) {
  const answered = vi.fn<(listing: LessonListing) => void>();
  const failed = vi.fn<(problem: StorageProblem) => void>();
  onTestFinished(store.watch(answered, failed));
  const titles = () => answered.mock.lastCall?.[0].lessons.map(({ lesson }) => lesson.title).sort();
  return { answered, failed, titles };
}

describe('own lessons', () => {
  it('are told with every change, whichever view makes it', async () => {
    const name = freshDatabaseName();
    const [here, there] = [storeOf(name), storeOf(name)];
    const { titles, failed } = watched(here);
    await eventually(titles).toEqual([]);
    const lesson = await ownLesson();
    const added = await valueOf(there.add(lesson));
    await eventually(titles).toEqual(['Ours']);
    await valueOf(there.save({ ...lesson, title: 'Theirs' }, added.revision));
    await eventually(titles).toEqual(['Theirs']);
    await valueOf(here.remove(lesson.id));
    await eventually(titles).toEqual([]);
    expect(failed).not.toHaveBeenCalled();
  });

  it('are read back as they were kept', async () => {
    const name = freshDatabaseName();
    const lesson = await ownLesson();
    await valueOf(storeOf(name).add(lesson));
    const { answered } = watched(storeOf(name));
    await eventually(() => answered.mock.lastCall?.[0]).toEqual({
      lessons: [{ lesson, revision: 1 }],
      damagedCount: 0,
    });
  });

  it('are not written over by a view that has not seen the last change', async () => {
    const name = freshDatabaseName();
    const [here, there] = [storeOf(name), storeOf(name)];
    const lesson = await ownLesson();
    const { revision } = await valueOf(here.add(lesson));
    const theirs = await valueOf(there.save({ ...lesson, title: 'Theirs' }, revision));
    expect(await errorOf(here.save({ ...lesson, title: 'Mine' }, revision))).toEqual({
      code: 'changed-elsewhere',
      current: theirs,
    });
    await valueOf(there.remove(lesson.id));
    expect(await errorOf(here.save(lesson, theirs.revision))).toEqual({
      code: 'deleted-elsewhere',
    });
  });

  it('that cannot be read are counted and stay as they are', async () => {
    const name = freshDatabaseName();
    const store = storeOf(name);
    await valueOf(store.add(await ownLesson()));
    const damaged = [
      { id: 'a', source: 'no lesson', revision: 1 },
      { id: 'b', revision: 2 },
      { id: 'c', source: formatLesson(await ownLesson('c')), revision: 0 },
    ];
    await putRaw(name, damaged, 'lessons');
    const { answered } = watched(store);
    await eventually(() => answered.mock.lastCall?.[0].damagedCount).toBe(3);
    const dump = JSON.stringify(await dumpOf(name));
    for (const record of damaged) expect(dump).toContain(JSON.stringify(record));
  });

  it('that were kept elsewhere move in once, and replace nothing', async () => {
    const store = storeOf(freshDatabaseName());
    const lesson = await ownLesson('own-1', 'Here already');
    await valueOf(store.add(lesson));
    const sources = {
      'own-1': formatLesson(await ownLesson('own-1', 'Older')),
      'own-2': formatLesson(await ownLesson('own-2', 'Moved')),
      'own-3': 'damaged',
    };
    await valueOf(store.moveIn(sources));
    await valueOf(store.moveIn(sources));
    const { answered, titles } = watched(store);
    await eventually(titles).toEqual(['Here already', 'Moved']);
    expect(answered.mock.lastCall?.[0].damagedCount).toBe(1);
  });
});

describe('the database', () => {
  it('asks for strict durability at every write', async () => {
    const writes = vi.spyOn(IDBDatabase.prototype, 'transaction');
    onTestFinished(() => writes.mockRestore());
    const store = storeOf(freshDatabaseName());
    const lesson = await ownLesson();
    await valueOf(store.add(lesson));
    await valueOf(store.save(lesson, 1));
    const asked = writes.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(asked.length).toBeGreaterThan(1);
    for (const [, , options] of asked) expect(options).toEqual({ durability: 'strict' });
  });

  it('has one store of records with an id', async () => {
    const name = freshDatabaseName();
    await valueOf(storeOf(name).remove('nothing'));
    expect(await dumpOf(name)).toEqual({
      version: lessonDatabaseVersion * 10,
      stores: [{ storeName: 'lessons', keyPath: 'id', indexes: [], records: [] }],
    });
  });

  it('of a later release is neither read nor written', async () => {
    const name = freshDatabaseName();
    const later = await openRaw(name, (lessonDatabaseVersion + 1) * 10, (upgraded) => {
      upgraded.createObjectStore('lessons', { keyPath: 'id' }).put({ id: 'x', kept: [1n] });
    });
    later.close();
    const before = await dumpOf(name);
    const store = storeOf(name);
    const newer = {
      code: 'newer-database',
      found: lessonDatabaseVersion + 1,
      supported: lessonDatabaseVersion,
    };
    const lesson = await ownLesson();
    for (const result of [
      store.add(lesson),
      store.save(lesson, 1),
      store.remove('x'),
      store.moveIn({}),
    ]) {
      expect(await errorOf(result)).toEqual(newer);
    }
    const { failed } = watched(store);
    await eventually(() => failed.mock.calls).toEqual([[newer]]);
    expect(await dumpOf(name)).toEqual(before);
  });
});
