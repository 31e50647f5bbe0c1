import { fail, ok, type Result } from '../../result.ts';
import { parseCommand } from './command.ts';
import { parseCondition } from './condition.ts';
import { isControl } from './controls.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Lesson, Question, Step } from './lesson.ts';
import type { LessonProblem, LessonProblemCode } from './lesson-problem.ts';

/** Where in its file a step says what, for messages; lines from 1. */
export interface StepLines {
  readonly heading: number;
  readonly expect: readonly number[];
  readonly solution: readonly number[];
}

export interface ParsedLesson {
  readonly lesson: Lesson;
  /** One entry a step. */
  readonly lines: readonly StepLines[];
}

interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}
/** A heading and the lines below it, up to the next heading of its level. */
interface Part {
  readonly title: string;
  readonly number: number;
  readonly lines: readonly Line[];
}

/**
 * Reads a lesson: front matter, an introduction, and one `## heading` a step. A step is Markdown with
 * one fenced block `step` (`control:`, `expect:`, `do:`) and, under `### Hint`, `### Notes` and
 * `### Question`, what these say. Never throws.
 *
 * @returns every problem found, in the order of the file
 */
export function parseLesson(source: string): Result<ParsedLesson, readonly LessonProblem[]> {
  const lines = source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ text, number: index + 1 }));
  const problems: LessonProblem[] = [];
  const front = readFrontMatter(lines, problems);
  if (front === null) return fail(problems);
  const { before, parts } = split(lines.slice(front.length), '## ');
  if (parts.length === 0)
    problems.push({ code: 'no-steps', line: lines.length, step: null, what: '' });
  const steps = parts.map((part, index) => readStep(part, index, problems));
  problems.sort((a, b) => a.line - b.line);
  return problems.length > 0 || front.fields === null
    ? fail(problems)
    : ok({
        lesson: { ...front.fields, intro: prose(before), steps: steps.map(({ step }) => step) },
        lines: steps.map((step) => step.lines),
      });
}

/** Cuts at headings of one level; what stands in a fence is no heading. */
function split(
  lines: readonly Line[],
  mark: string,
): { readonly before: readonly Line[]; readonly parts: readonly Part[] } {
  const before: Line[] = [];
  const parts: { title: string; number: number; lines: Line[] }[] = [];
  let fenced = false;
  for (const line of lines) {
    if (line.text.startsWith('```')) fenced = !fenced;
    if (!fenced && line.text.startsWith(mark)) {
      parts.push({ title: line.text.slice(mark.length).trim(), number: line.number, lines: [] });
    } else (parts.at(-1)?.lines ?? before).push(line);
  }
  return { before, parts };
}

const prose = (lines: readonly Line[]): string =>
  lines
    .map(({ text }) => text.trimEnd())
    .join('\n')
    .trim();

function readStep(
  part: Part,
  index: number,
  problems: LessonProblem[],
): { step: Step; lines: StepLines } {
  const report = (code: LessonProblemCode, line: number, what: string) =>
    problems.push({ code, line, step: index, what });
  const { before, parts } = split(part.lines, '### ');
  const { text, block } = takeBlock(before);
  if (block === null) report('step-block', part.number, part.title);

  const control = block?.find(({ key }) => key === 'control');
  const expect = block?.filter(({ key }) => key === 'expect') ?? [];
  const solution = block?.filter(({ key }) => key === 'do') ?? [];
  for (const { key, line } of block ?? []) {
    if (!['control', 'expect', 'do'].includes(key)) report('field-unknown', line, key);
  }
  if (block && !control) report('field-missing', part.number, 'control');
  if (control && !isControl(control.value)) report('control-unknown', control.line, control.value);
  for (const { value, line } of expect) {
    if (parseCondition(value) === null) report('condition-wrong', line, value);
  }
  for (const { value, line } of solution) {
    if (parseCommand(value) === null) report('command-wrong', line, value);
  }

  const sections = { Hint: '', Notes: '' };
  let question: Question | null = null;
  for (const section of parts) {
    if (section.title === 'Question') {
      question = readQuestion(section);
      if (question === null) report('question-wrong', section.number, section.title);
    } else if (section.title === 'Hint' || section.title === 'Notes') {
      sections[section.title] = prose(section.lines);
    } else report('section-unknown', section.number, section.title);
  }
  if (block && expect.length === 0 && question === null) {
    report('nothing-expected', part.number, part.title);
  }
  return {
    step: {
      title: part.title,
      text: prose(text),
      control: control?.value ?? '',
      expect: expect.map(({ value }) => value),
      solution: solution.map(({ value }) => value),
      hint: sections.Hint,
      notes: sections.Notes,
      question,
    },
    lines: {
      heading: part.number,
      expect: expect.map(({ line }) => line),
      solution: solution.map(({ line }) => line),
    },
  };
}

interface Entry {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

/** Takes the one `step` block out of a step's text; null where there is not exactly one. */
function takeBlock(lines: readonly Line[]): { text: readonly Line[]; block: Entry[] | null } {
  const text: Line[] = [];
  const blocks: Entry[][] = [];
  let inside = false;
  for (const line of lines) {
    const trimmed = line.text.trim();
    if (!inside && trimmed === '```step') {
      inside = true;
      blocks.push([]);
    } else if (inside && trimmed === '```') inside = false;
    else if (!inside) text.push(line);
    else if (trimmed !== '') {
      const [, key = trimmed, value = ''] = /^([\w-]+):\s*(.*)$/.exec(trimmed) ?? [];
      blocks.at(-1)?.push({ key, value, line: line.number });
    }
  }
  return { text, block: blocks.length === 1 && !inside ? (blocks[0] ?? null) : null };
}

function readQuestion({ lines }: Part): Question | null {
  const answers: { text: string; right: boolean }[] = [];
  const text: Line[] = [];
  for (const line of lines) {
    const [, box, answer = ''] = /^- \[([ x])\] (.*\S)\s*$/.exec(line.text) ?? [];
    if (box === undefined) text.push(line);
    else answers.push({ text: answer, right: box === 'x' });
  }
  const right = answers.findIndex((answer) => answer.right);
  const exact = answers.filter((answer) => answer.right).length === 1;
  return answers.length >= 2 && exact && prose(text) !== ''
    ? { text: prose(text), answers: answers.map((answer) => answer.text), right }
    : null;
}
