import '../../../components/ui/base.css';

import { createRawSnippet } from 'svelte';
import { onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import LessonEditor from '../../../components/training/LessonEditor.svelte';
import { LessonDatabase } from '../../../lib/lesson-store/database.ts';
import { LessonStore } from '../../../lib/lesson-store/lesson-store.ts';
import { OwnLessons } from '../../../lib/state/lessons/own-lessons.svelte.ts';
import { Settings } from '../../../lib/state/settings.svelte.ts';
import type { Lesson } from '../../../lib/training/index.ts';
import { ownLesson } from '../../integration/lessons/lesson-stores.ts';
import { freshDatabaseName } from '../../integration/support/raw-database.ts';

/** Nothing is recorded here, so the pages that a recording plays on stay empty. */
const nothing = createRawSnippet(() => ({ render: () => '<div></div>' }));

/** The editor with a copy of the lesson about multi-factor in it. */
export async function openEditor() {
  const settings = new Settings(null);
  settings.locale = 'en';
  const name = freshDatabaseName();
  const own = new OwnLessons(
    () => Promise.resolve(new LessonStore(new LessonDatabase(name))),
    null,
  );
  onTestFinished(own.watch());
  const lesson = await own.add(await ownLesson());
  if (!lesson) throw new Error('not kept');
  await render(LessonEditor, {
    lesson,
    own,
    pageAddress: '',
    settingsPage: nothing,
    verdict: nothing,
    loginPage: nothing,
    usersPage: nothing,
  });
  /** As it is kept. */
  const kept = (): Lesson => {
    const found = own.list.find(({ id }) => id === lesson.id);
    if (!found) throw new Error('no lesson is kept');
    return found;
  };
  return { settings, kept };
}

export const field = (name: string) => page.getByRole('textbox', { name, exact: true });
export const number = (name: string) => page.getByRole('spinbutton', { name, exact: true });
export const list = (name: string) => page.getByRole('combobox', { name, exact: true });
export const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
/** Opens the form of a step. */
export const openStep = (step: RegExp) => page.getByText(step).first().click();
