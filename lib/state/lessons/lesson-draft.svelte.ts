import {
  checkSolution,
  formatLesson,
  type Lesson,
  type LessonProblem,
  parseLesson,
  type Step,
} from '../../training/index.ts';
import { drawChance } from '../chance.ts';
import type { OwnLessons, SaveOutcome } from './own-lessons.svelte.ts';

/** One of the user's lessons in the editor. What can be read back is kept at every change. */
export class LessonDraft {
  readonly #own: OwnLessons;
  #lesson: Lesson;
  /** The revision that the lesson was read from, or last kept as. */
  #base: number;
  #saving = false;
  #waiting: Lesson | null = null;
  /** What became of the last change; `unsound`: it cannot be read back, so it is not kept yet. */
  outcome = $state<SaveOutcome | 'unsound'>('kept');

  /** What is wrong with it, its own solution included. */
  readonly problems = $derived.by<readonly LessonProblem[]>(() => {
    const parsed = parseLesson(formatLesson(this.#lesson));
    return parsed.ok ? checkSolution(parsed.value, drawChance()) : parsed.error;
  });

  constructor(lesson: Lesson, own: OwnLessons) {
    this.#own = own;
    this.#lesson = $state.raw(lesson);
    this.#base = own.revisionOf(lesson.id);
  }

  get lesson(): Lesson {
    return this.#lesson;
  }

  change(changed: Partial<Lesson>): void {
    this.#lesson = { ...this.#lesson, ...changed };
    if (parseLesson(formatLesson(this.#lesson)).ok) void this.#keep();
    else this.outcome = 'unsound';
  }

  replaceStep(index: number, step: Step): void {
    this.change({ steps: this.#lesson.steps.map((other, at) => (at === index ? step : other)) });
  }

  removeStep(index: number): void {
    this.change({ steps: this.#lesson.steps.filter((_, at) => at !== index) });
  }

  moveStep(index: number, by: -1 | 1): void {
    const steps = [...this.#lesson.steps];
    const [step] = steps.splice(index, 1);
    if (step) steps.splice(index + by, 0, step);
    this.change({ steps });
  }

  /** Shows what another view has kept, unless something here is not kept. */
  follow(): void {
    const revision = this.#own.revisionOf(this.#lesson.id);
    if (revision > this.#base && !this.#saving && this.outcome === 'kept') this.takeTheirs();
  }

  /** After a conflict: what another view has kept is shown here. */
  takeTheirs(): void {
    const theirs = this.#own.list.find(({ id }) => id === this.#lesson.id);
    if (!theirs) return;
    this.#lesson = theirs;
    this.#base = this.#own.revisionOf(theirs.id);
    this.outcome = 'kept';
  }

  /** After a conflict: this view's lesson replaces what the other has kept. */
  keepMine(): void {
    this.#base = this.#own.revisionOf(this.#lesson.id);
    void this.#keep();
  }

  /** One save at a time; of the changes in the meantime the last one counts. */
  async #keep(): Promise<void> {
    this.#waiting = this.#lesson;
    if (this.#saving) return;
    this.#saving = true;
    while (this.#waiting) {
      const lesson: Lesson = this.#waiting;
      this.#waiting = null;
      const outcome = await this.#own.save(lesson, this.#base);
      if (outcome === 'kept') this.#base += 1;
      // A later change that is unsound is what the person should hear of.
      if (outcome !== 'kept' || lesson === this.#lesson) this.outcome = outcome;
    }
    this.#saving = false;
  }
}
