import { describe, expect, it } from 'vitest';

import {
  changeBetween,
  formatLesson,
  holds,
  type Lesson,
  newAuthenticator,
  parseLesson,
  record,
  solveStep,
  type Step,
  type World,
  worldAtStep,
} from '../../../../lib/training/index.ts';
import { shippedLessons } from '../../../e2e/support/shipped-lessons.ts';

const chance = { nowMs: 1_700_000_000_000, code: '135790', seed: new Uint8Array(32).fill(1) };

/** The world after each command of a lesson's solution. */
function* worldsOf(steps: readonly Step[], start: World): Generator<World> {
  let world = start;
  for (const step of steps) {
    for (const command of step.solution) {
      world = solveStep({ ...step, solution: [command] }, world, chance);
      yield world;
    }
  }
}

/** What recording makes of commands, done one after the other from the start of a lesson. */
function recordedOf(lesson: Lesson, commands: readonly string[]): (string | undefined)[] {
  const [step] = lesson.steps;
  if (!step) throw new Error('no step');
  let before = worldAtStep(lesson, 0, chance);
  return commands.map((command) => {
    const after = solveStep({ ...step, solution: [command] }, before, chance);
    const change = changeBetween(before, after);
    if (change) {
      expect(holds(change.expect, before), `${command}: before`).toBe(false);
      expect(holds(change.expect, after), `${command}: after`).toBe(true);
      expect(parseLesson(formatLesson({ ...lesson, steps: record([], change, titled) })).ok).toBe(
        true,
      );
    }
    before = after;
    return change?.command;
  });
}
const titled = ({ command }: { readonly command: string }) => command;

const lessons = shippedLessons('en').map((lesson) => [lesson.id, lesson] as const);

describe('recording', () => {
  it.each(lessons)('of %s finds the very commands that were done', (_, lesson) => {
    const commands = lesson.steps.flatMap(({ solution }) => solution);
    expect(recordedOf(lesson, commands)).toEqual(commands);
  });

  it.each([
    ['set sms 7', 'set email 7', 'cancel'],
    ['log in', 'wrong password', 'wrong password', 'log in'],
    ['log in', 'ask link', 'open link', 'short password', 'new password', 'password', 'log in'],
    ['log in', 'ask link', 'open link', 'back'],
    ['log in', 'other ways', 'pick credentials', 'password', 'pick sms', 'back'],
    ['log in', 'password', 'pick email', 'wrong code', 'old code', 'code', 'create passkey'],
    ['log in', 'password', 'pick sms', 'code', 'enrol', 'wrong code', 'code', 'log in'],
    ['log in', 'outage on', 'outage off'],
  ])('of %s, %s … finds them too', (...commands) => {
    const lesson = shippedLessons('en').find(({ id }) => id === 'first-login');
    if (!lesson) throw new Error('no such lesson');
    expect(recordedOf(lesson, commands)).toEqual(commands);
  });

  it.each(
    shippedLessons('en')
      .filter(({ start }) => start.menu === 'open')
      .map((lesson) => [lesson.id, lesson] as const),
  )('of %s makes steps that lead to the same pages', (_, lesson) => {
    let steps: readonly Step[] = [];
    let before = worldAtStep(lesson, 0, chance);
    for (const after of worldsOf(lesson.steps, before)) {
      const change = changeBetween(before, after);
      if (change) {
        expect(holds(change.expect, after), change.expect).toBe(true);
        steps = record(steps, change, ({ command }) => command);
      }
      before = after;
    }
    const played = steps.reduce(
      (world, step) => solveStep(step, world, chance),
      worldAtStep(lesson, 0, chance),
    );
    expect(played.policy).toEqual(before.policy);
    expect(played.saved).toEqual(before.saved);
    expect(played.persona).toBe(before.persona);
  });

  it('takes keystrokes in one field for one step', () => {
    const lesson = shippedLessons('en')[1];
    if (!lesson) throw new Error('no lesson');
    const start = worldAtStep(lesson, 0, chance);
    const typed = (value: number): World => ({
      ...start,
      policy: { ...start.policy, requiredLevel: value },
    });
    let steps: readonly Step[] = [];
    for (const [before, after] of [
      [start, typed(2)],
      [typed(2), typed(25)],
    ] as const) {
      const change = changeBetween(before, after);
      if (change) steps = record(steps, change, ({ expect: title }) => title);
    }
    expect(steps.map(({ title, solution }) => [title, ...solution])).toEqual([
      ['required = 25', 'set required 25'],
    ]);
  });

  it('of nothing makes nothing', () => {
    const parsed = shippedLessons('nl')[0];
    if (!parsed) throw new Error('no lesson');
    const world = worldAtStep(parsed, 0, chance);
    expect(changeBetween(world, world)).toBeNull();
    expect(
      changeBetween(world, { ...world, authenticator: newAuthenticator(chance.seed, 'x') }),
    ).toBeNull();
    expect(parseLesson('').ok).toBe(false);
  });
});
