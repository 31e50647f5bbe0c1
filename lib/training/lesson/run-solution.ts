import { newAuthenticator } from '../login/authenticator.ts';
import { parseCommand } from './command.ts';
import { holds } from './condition.ts';
import type { Lesson, Step } from './lesson.ts';
import type { LessonProblem } from './lesson-problem.ts';
import type { ParsedLesson } from './parse-lesson.ts';
import { type Chance, perform } from './perform.ts';
import { startWorld, type World } from './world.ts';

/** Whether everything that the step expects holds; its question is another matter. */
export const isReached = ({ expect }: Step, world: World): boolean =>
  expect.every((condition) => holds(condition, world));

/** Does the step as the lesson itself does it. */
export function solveStep({ solution }: Step, world: World, chance: Chance): World {
  return solution.reduce((before, text) => {
    const command = parseCommand(text);
    return command ? perform(before, command, chance) : before;
  }, world);
}

/** The pages as they are at the beginning of a step: everything before it is done. */
export function worldAtStep(lesson: Lesson, index: number, chance: Chance): World {
  return lesson.steps
    .slice(0, index)
    .reduce(
      (world, step) => solveStep(step, world, chance),
      startWorld(lesson.start, newAuthenticator(chance.seed, lesson.start.persona)),
    );
}

/**
 * Plays a lesson by its own solution: each command must change something, and each expected state be
 * reached by it and not hold before.
 *
 * @returns what does not work, with its line
 */
export function checkSolution({ lesson, lines }: ParsedLesson, chance: Chance): LessonProblem[] {
  const problems: LessonProblem[] = [];
  let world = worldAtStep(lesson, 0, chance);
  for (const [index, step] of lesson.steps.entries()) {
    const { heading = 1, expect = [], solution = [] } = lines[index] ?? {};
    if (step.expect.length > 0 && isReached(step, world)) {
      problems.push({ code: 'done-before', line: heading, step: index, what: step.title });
    }
    for (const [at, text] of step.solution.entries()) {
      const next = solveStep({ ...step, solution: [text] }, world, chance);
      if (next === world)
        problems.push({
          code: 'no-effect',
          line: solution[at] ?? heading,
          step: index,
          what: text,
        });
      world = next;
    }
    for (const [at, condition] of step.expect.entries()) {
      if (holds(condition, world)) continue;
      problems.push({
        code: 'not-reached',
        line: expect[at] ?? heading,
        step: index,
        what: condition,
      });
    }
  }
  return problems;
}
