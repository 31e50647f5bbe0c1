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

/** What is wrong with a lesson, where, and in which words of it. */
export const lessonProblemText = ({ code, line, what }: LessonProblem): string =>
  m.lesson_problem_at({ line, problem: texts[code](), what });
