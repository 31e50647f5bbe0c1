import type { Policy } from '../../policy/index.ts';
import {
  editionNamed,
  holds,
  isReached,
  type Lesson,
  pageOf,
  pathLength,
  personaNamed,
  readyMade,
  solveStep,
  type Step,
  untouchedUsers,
  type UsersState,
  type World,
  worldAtStep,
} from '../../training/index.ts';
import { Draft } from '../draft.svelte.ts';
import { LoginSession } from '../login-session.svelte.ts';
import { parseHistory } from '../moment.ts';
import { Stored } from '../stored.ts';

/**
 * A lesson being played: its own settings page and login page, beside the person's own draft, and
 * how far it has come.
 */
export class LessonSession {
  #lesson: Lesson;
  readonly draft: Draft;
  readonly login: LoginSession;
  #index = $state(0);
  #opened = $state.raw({ edition: '', places: 0 });
  /** The made-up directory, as it was looked at and mended. */
  users: UsersState = $state.raw(untouchedUsers);
  #answers = $state.raw<ReadonlyMap<number, readonly number[]>>(new Map());

  readonly world = $derived.by<World>(() => this.#worldNow());
  readonly reached = $derived.by(() => this.step !== null && isReached(this.step, this.world));
  /** Reached, and the question, if there is one, answered rightly. */
  readonly done = $derived.by(() => this.reached && this.#answeredRightly(this.#index));

  constructor(lesson: Lesson) {
    this.#lesson = $state.raw(lesson);
    this.draft = new Draft(lesson.start, new Stored('lesson', null, parseHistory));
    this.login = new LoginSession(() => ({
      policy: this.saved,
      reading: lesson.start.reading,
    }));
    this.goTo(0);
  }

  get lesson(): Lesson {
    return this.#lesson;
  }
  get index(): number {
    return this.#index;
  }
  /** Whether some step plays on the Users page. */
  get hasUsers(): boolean {
    return this.lesson.steps.some(({ control }) => pageOf(control) === 'users');
  }
  /** Null after the last one. */
  get step(): Step | null {
    return this.lesson.steps[this.#index] ?? null;
  }
  get saved(): Policy {
    return this.draft.base.content.policy;
  }
  /** The places of the menu path that are open, from the portal on. */
  get places(): number {
    const { edition, places } = this.#opened;
    if (edition === this.draft.edition.id) return places;
    return this.lesson.start.menu === 'open' ? pathLength(this.draft.edition.id) : 0;
  }
  /** What was answered to the question of a step, the last answer last. */
  answersTo(index: number): readonly number[] {
    return this.#answers.get(index) ?? [];
  }

  /** Whether one condition of a step holds now. */
  meets(condition: string): boolean {
    return holds(condition, this.world);
  }

  /** Shows the same lesson in another language, at the same place. */
  translate(lesson: Lesson): void {
    this.#lesson = lesson;
  }

  /** Indexes of the steps before this one that were done; a question counts by its first answer. */
  right: readonly number[] = $state.raw([]);

  /** Begins a step: everything before it is done, nothing of it. */
  goTo(index: number): void {
    const to = Math.max(0, Math.min(this.lesson.steps.length, index));
    this.show(worldAtStep(this.lesson, to, this.login.chance()));
    this.#index = to;
  }

  /** Goes on with the pages as they are. */
  next(): void {
    const first = this.answersTo(this.#index)[0];
    const isRight = this.done && first === (this.step?.question?.right ?? first);
    const others = this.right.filter((index) => index !== this.#index);
    this.right = isRight ? [...others, this.#index] : others;
    this.#index = Math.min(this.lesson.steps.length, this.#index + 1);
  }

  /** Does the step as the lesson itself does it. */
  solve(): void {
    const { step } = this;
    if (step === null) return;
    const begun = isReached(step, this.world)
      ? this.world
      : solveStep(step, this.world, this.login.chance());
    // What the person did first can stand in the way: then the step begins again.
    const begin = worldAtStep(this.lesson, this.#index, this.login.chance());
    const solved = isReached(step, begun) ? begun : solveStep(step, begin, this.login.chance());
    if (solved !== this.world) this.show(solved);
    if (step.question) this.answer(step.question.right);
  }

  answer(choice: number): void {
    const given = [...this.answersTo(this.#index), choice];
    this.#answers = new Map([...this.#answers, [this.#index, given]]);
  }

  /** From the beginning, with nothing answered. */
  reset(): void {
    this.#answers = new Map();
    this.right = [];
    this.goTo(0);
  }

  /** The portal's Save: logins go by these numbers from now on. */
  save(): void {
    this.#load(this.draft.edition.id, this.draft.policy);
  }

  /** Opens the next place of the menu path. */
  openPlace(): void {
    this.#opened = { edition: this.draft.edition.id, places: this.places + 1 };
  }

  /** Closes the menu from a place on. */
  closePlaces(from: number): void {
    this.#opened = { edition: this.draft.edition.id, places: from };
  }

  /** Puts pages and devices into another state. */
  show(world: World): void {
    const { edition, saved, policy, places, persona, login, users } = world;
    this.#load(edition, saved);
    if (policy !== saved) this.draft.apply(policy);
    this.#opened = { edition, places };
    this.users = users;
    this.login.restore(personaNamed(persona) ?? readyMade[0], login);
  }

  /** Opens numbers as the saved ones, in no scenario of the browser. */
  #load(edition: string, policy: Policy): void {
    const content = { name: '', edition, policy, notes: '', assertions: [] };
    const dates = { createdAtMs: 0, updatedAtMs: 0 };
    this.draft.open({ id: 'lesson', revision: 1, ...dates, ...content });
    this.draft.detach();
  }

  #answeredRightly(index: number): boolean {
    const question = this.lesson.steps[index]?.question;
    return !question || this.answersTo(index).at(-1) === question.right;
  }

  #worldNow(): World {
    const { draft, login, lesson, places, saved } = this;
    return {
      edition: editionNamed(draft.edition.id).id,
      menu: lesson.start.menu,
      places,
      policy: draft.policy,
      saved,
      reading: lesson.start.reading,
      persona: login.persona.id,
      login: login.login,
      users: this.users,
      authenticator: login.authenticator,
    };
  }
}
