/** What is wrong with a lesson file. */
export type LessonProblemCode =
  /** The file does not begin with `---` and fields. */
  | 'front-matter-missing'
  | 'field-missing'
  | 'field-unknown'
  | 'field-wrong'
  | 'no-steps'
  /** A step has no block of the kind `step`, or two. */
  | 'step-block'
  /** Something under a third-level heading that is no hint, notes or question. */
  | 'section-unknown'
  | 'control-unknown'
  | 'condition-wrong'
  | 'command-wrong'
  /** Not at least two answers, one of them right. */
  | 'question-wrong'
  /** Neither an expected state nor a question. */
  | 'nothing-expected'
  /** A command of the solution changes nothing where it stands. */
  | 'no-effect'
  /** The solution does not lead to this condition. */
  | 'not-reached'
  /** Everything expected holds before anything is done. */
  | 'done-before';

export interface LessonProblem {
  readonly code: LessonProblemCode;
  /** From 1. */
  readonly line: number;
  /** Index of the step that it stands in; null before the first one. */
  readonly step: number | null;
  /** The field, heading, condition or command that it is about. */
  readonly what: string;
}
