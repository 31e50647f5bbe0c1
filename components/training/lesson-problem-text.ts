import type { LessonProblem, LessonProblemCode } from '../../lib/training/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

const texts = {
  'front-matter-missing': m.lesson_problem_front_matter,
  'field-missing': m.lesson_problem_field_missing,
  'field-unknown': m.lesson_problem_field_unknown,
  'field-wrong': m.lesson_problem_field_wrong,
  'no-steps': m.lesson_problem_no_steps,
  'step-block': m.lesson_problem_step_block,
  'section-unknown': m.lesson_problem_section,
  'control-unknown': m.lesson_problem_control,
  'condition-wrong': m.lesson_problem_condition,
  'command-wrong': m.lesson_problem_command,
  'question-wrong': m.lesson_problem_question,
  'nothing-expected': m.lesson_problem_nothing,
  'no-effect': m.lesson_problem_no_effect,
  'not-reached': m.lesson_problem_not_reached,
  'done-before': m.lesson_problem_done_before,
} satisfies Record<LessonProblemCode, () => string>;

/** What is wrong, in which words of the lesson. */
export const lessonFaultText = ({ code, what }: LessonProblem): string =>
  code === 'question-wrong' ? texts[code]() : `${texts[code]()} ${what}`.trim();

/** The same with its line, for who reads the file. */
export const problemInFile = (problem: LessonProblem): string =>
  m.lesson_problem_at({ line: problem.line, problem: lessonFaultText(problem) });

/** The same with its step, for who fills in the form. */
export const problemInForm = (problem: LessonProblem): string =>
  problem.step === null
    ? m.lesson_problem_before({ problem: lessonFaultText(problem) })
    : m.lesson_problem_in_step({ step: problem.step + 1, problem: lessonFaultText(problem) });
