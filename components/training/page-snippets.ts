import type { Snippet } from 'svelte';

import type { LessonSession } from '../../lib/state/lessons/lesson-session.svelte.ts';

/** The pages that a lesson plays on, handed in by the entrypoint: they are other features' own. */
export interface PageSnippets {
  readonly settingsPage: Snippet<[LessonSession]>;
  /** What the settings come to, beside the settings page. */
  readonly verdict: Snippet<[LessonSession]>;
  readonly loginPage: Snippet<[LessonSession]>;
  /** Who of a made-up directory can log in. */
  readonly usersPage: Snippet<[LessonSession]>;
}
