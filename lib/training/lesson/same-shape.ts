import type { Lesson, Step } from './lesson.ts';

/**
 * Whether two languages of a lesson ask for the same: only texts may differ.
 *
 * @returns null where they do, else the index of the first step that differs; -1 for what stands
 * before the steps, or their number
 */
export function differingStep(a: Lesson, b: Lesson): number | null {
  if (frame(a) !== frame(b) || a.steps.length !== b.steps.length) return -1;
  const index = a.steps.findIndex((step, at) => shape(step) !== shape(b.steps[at]));
  return index < 0 ? null : index;
}

const frame = ({ id, version, audience, kind, start }: Lesson): string =>
  JSON.stringify([id, version, audience, kind, start]);

const shape = (step: Step | undefined): string =>
  JSON.stringify(
    step && [
      step.control,
      step.expect,
      step.solution,
      step.hint !== '',
      step.notes !== '',
      step.question && [step.question.right, step.question.answers.length],
    ],
  );
