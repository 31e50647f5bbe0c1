import type { CliProblem } from './cli-problem.ts';
import { problemText } from './problem-text.ts';

/** What the tool says and how it ends: 0, 1 when a check fails, 2 when something cannot be read. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
  /** For standard error. */
  readonly complaint: string;
}

export function said(output: string, complaint = ''): Outcome {
  return { exitCode: 0, output, complaint };
}

export function refused(problem: CliProblem): Outcome {
  return { exitCode: 2, output: '', complaint: `${problemText(problem)}\n` };
}
