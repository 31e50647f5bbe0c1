import type { LessonProblem, LessonProblemCode } from '../../lib/training/index.ts';
import { lessonFaultText } from './lesson-problem-text.ts';

/** The fields of a step's form that a problem can be about. */
type StepField = 'title' | 'control' | 'expect' | 'solution' | 'question';

const fields: Partial<Record<LessonProblemCode, StepField>> = {
  'control-unknown': 'control',
  'field-missing': 'control',
  'condition-wrong': 'expect',
  'nothing-expected': 'expect',
  'not-reached': 'expect',
  'done-before': 'expect',
  'command-wrong': 'solution',
  'no-effect': 'solution',
  'question-wrong': 'question',
};

/** What is wrong with one field of a step, in words; null for nothing. */
export function stepFieldProblem(
  problems: readonly LessonProblem[],
  field: StepField,
): string | null {
  const found = problems.filter(({ code }) => (fields[code] ?? 'title') === field);
  return found.length === 0 ? null : found.map(lessonFaultText).join('\n');
}
