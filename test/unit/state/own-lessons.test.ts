import { describe, expect, it, onTestFinished } from 'vitest';

import { LessonDatabase, lessonDatabaseVersion } from '../../../lib/lesson-store/database.ts';
import { LessonStore } from '../../../lib/lesson-store/lesson-store.ts';
import { LessonDraft } from '../../../lib/state/lessons/lesson-draft.svelte.ts';
import { OwnLessons } from '../../../lib/state/lessons/own-lessons.svelte.ts';
import { formatLesson, type Lesson } from '../../../lib/training/index.ts';
import { ownLesson } from '../../integration/lessons/lesson-stores.ts';
import { freshDatabaseName, openRaw } from '../../integration/support/raw-database.ts';
import { eventually } from '../../integration/support/results.ts';

const formerKey = 'grip-simulator.own-lessons';

/** A view of the own lessons in a database, as a tab has it. */
function viewOf(name: string): OwnLessons {
  const own = new OwnLessons(
    () => Promise.resolve(new LessonStore(new LessonDatabase(name))),
    localStorage,
  );
  onTestFinished(own.watch());
  return own;
}

async function added(own: OwnLessons, title = 'Ours'): Promise<Lesson> {
  const lesson = await own.add(await ownLesson('x', title));
  if (!lesson) throw new Error('not kept');
  return lesson;
}

const titles = (own: OwnLessons) => own.list.map(({ title }) => title);

describe('own lessons', () => {
  it('are in step in two views, by title', async () => {
    const name = freshDatabaseName();
    const [here, there] = [viewOf(name), viewOf(name)];
    await added(here, 'Lesson 10');
    await added(here, 'Lesson 9');
    await eventually(() => titles(there)).toEqual(['Lesson 9', 'Lesson 10']);
    await there.remove(there.list[0]?.id ?? '');
    await eventually(() => titles(here)).toEqual(['Lesson 10']);
  });

  it('move out of where earlier releases kept them, what is damaged too', async () => {
    const sources = { 'own-1': formatLesson(await ownLesson()), 'own-2': 'damaged' };
    localStorage.setItem(formerKey, JSON.stringify(sources));
    const name = freshDatabaseName();
    const own = viewOf(name);
    await eventually(() => titles(own)).toEqual(['Ours']);
    expect(own.damagedCount).toBe(1);
    expect(localStorage.getItem(formerKey)).toBe('{}');
    await own.remove('own-1');
    const later = viewOf(name);
    await eventually(() => later.loaded).toBe(true);
    expect(titles(later)).toEqual([]);
  });

  it('stay where they were while the database cannot take them', async () => {
    localStorage.setItem(formerKey, JSON.stringify({ 'own-1': formatLesson(await ownLesson()) }));
    onTestFinished(() => localStorage.removeItem(formerKey));
    const name = freshDatabaseName();
    (await openRaw(name, (lessonDatabaseVersion + 1) * 10)).close();
    const own = viewOf(name);
    await eventually(() => own.problem?.code).toBe('newer-database');
    expect(localStorage.getItem(formerKey)).toContain('own-1');
    expect(await own.add(await ownLesson())).toBeNull();
  });
});

describe('a lesson in the editor', () => {
  it('is kept at every change, the last one last', async () => {
    const own = viewOf(freshDatabaseName());
    const draft = new LessonDraft(await added(own), own);
    for (const title of ['O', 'Ou', 'Our own']) draft.change({ title });
    await eventually(() => titles(own)).toEqual(['Our own']);
    expect(draft.outcome).toBe('kept');
  });

  it('is not kept while it could not be read back', async () => {
    const own = viewOf(freshDatabaseName());
    const draft = new LessonDraft(await added(own), own);
    draft.change({ title: '' });
    expect(draft.outcome).toBe('unsound');
    expect(draft.problems).toMatchObject([{ code: 'field-wrong', step: null }]);
    expect(titles(own)).toEqual(['Ours']);
  });

  it('follows another view', async () => {
    const name = freshDatabaseName();
    const [here, there] = [viewOf(name), viewOf(name)];
    const lesson = await added(here);
    const mine = new LessonDraft(lesson, here);
    await eventually(() => titles(there)).toEqual(['Ours']);
    new LessonDraft(lesson, there).change({ title: 'Theirs' });
    await eventually(() => {
      mine.follow();
      return mine.lesson.title;
    }).toBe('Theirs');
    mine.change({ intro: 'Mine' });
    await eventually(() => there.list[0]?.intro).toBe('Mine');
    expect(there.list[0]?.title).toBe('Theirs');
  });

  it.each([
    ['keeps mine', (draft: LessonDraft) => draft.keepMine(), 'Mine'],
    ['shows theirs', (draft: LessonDraft) => draft.takeTheirs(), 'Theirs'],
  ])('that two views changed at once asks, and %s', async (_, choose, title) => {
    const name = freshDatabaseName();
    const [here, there] = [viewOf(name), viewOf(name)];
    const lesson = await added(here);
    const mine = new LessonDraft(lesson, here);
    mine.change({ title: '' });
    await eventually(() => titles(there)).toEqual(['Ours']);
    new LessonDraft(lesson, there).change({ title: 'Theirs' });
    await eventually(() => titles(here)).toEqual(['Theirs']);
    mine.follow();
    expect(mine.lesson.title).toBe('');
    mine.change({ title: 'Mine' });
    await eventually(() => mine.outcome).toBe('changed');
    choose(mine);
    await eventually(() => titles(there)).toEqual([title]);
    await eventually(() => mine.outcome).toBe('kept');
    expect(mine.lesson.title).toBe(title);
  });

  it('that another view has deleted is not written back', async () => {
    const own = viewOf(freshDatabaseName());
    const draft = new LessonDraft(await added(own), own);
    await own.remove(draft.lesson.id);
    draft.change({ title: 'Gone' });
    await eventually(() => draft.outcome).toBe('deleted');
    expect(titles(own)).toEqual([]);
  });

  it('moves, replaces and removes its steps', async () => {
    const own = viewOf(freshDatabaseName());
    const draft = new LessonDraft(await added(own), own);
    const [first, second, ...others] = draft.lesson.steps;
    if (!first || !second) throw new Error('too few steps');
    draft.moveStep(0, 1);
    expect(draft.lesson.steps).toEqual([second, first, ...others]);
    draft.replaceStep(0, { ...second, title: 'New' });
    draft.removeStep(1);
    expect(draft.lesson.steps).toEqual([{ ...second, title: 'New' }, ...others]);
  });
});
