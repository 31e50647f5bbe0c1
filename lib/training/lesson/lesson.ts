import type { EditionId, Policy, Reading } from '../../policy/index.ts';

export type LessonLocale = 'en' | 'nl';
export type Audience = 'admin' | 'end-user';

/** What stands on the pages when a lesson begins. */
export interface LessonStart {
  readonly edition: EditionId;
  /** On the page and saved. */
  readonly policy: Policy;
  readonly reading: Reading;
  /** Id of a ready-made persona. */
  readonly persona: string;
  /** `closed`: the menu path is still to be walked; `open`: the tab is open. */
  readonly menu: 'closed' | 'open';
}

/** A question with one right answer, asked when the step's state is reached. */
export interface Question {
  readonly text: string;
  readonly answers: readonly string[];
  /** Index of the right one. */
  readonly right: number;
}

/** One thing to do. Texts are Markdown; conditions and commands are kept as they are written. */
export interface Step {
  readonly title: string;
  readonly text: string;
  /** The control that the step points to; see `controls`. */
  readonly control: string;
  /** What counts as done: all of these hold. Empty only where a question is asked. */
  readonly expect: readonly string[];
  /** What the lesson's own solution does; see `perform`. */
  readonly solution: readonly string[];
  /** Empty where there is none. */
  readonly hint: string;
  /** For the presenter alone; empty where there are none. */
  readonly notes: string;
  readonly question: Question | null;
}

/** A lesson in one language. */
export interface Lesson {
  /** Lower-case letters, digits and hyphens; the same in every language. */
  readonly id: string;
  /** Raised when steps change; progress of another version starts again. */
  readonly version: number;
  readonly locale: LessonLocale;
  readonly title: string;
  readonly audience: Audience;
  /** A test counts right tasks and ends with a certificate. */
  readonly kind: 'lesson' | 'test';
  readonly start: LessonStart;
  readonly intro: string;
  readonly steps: readonly Step[];
}
