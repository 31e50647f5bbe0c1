import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { Plugin } from 'vite';

import {
  checkSolution,
  differingStep,
  type Lesson,
  type LessonProblem,
  type LessonProblemCode,
  parseLesson,
} from '../lib/training/index.ts';

/** Anything will do where only the lesson is checked. */
const chance = { nowMs: 1_700_000_000_000, code: '135790', seed: new Uint8Array(32).fill(1) };

/** Where the shipped lessons are, a folder a language. */
const lessonFile = /\/lib\/training\/lessons\/[a-z]{2}\/[^/]+\.md$/;

/**
 * Turns each lesson file into a module whose default export is the lesson. A file that cannot be read,
 * whose own solution does not work, or that asks for something else than its translation, fails the
 * build with file and line.
 */
export function lessonModules(): Plugin {
  return {
    name: 'lesson-modules',
    enforce: 'pre',
    async transform(source, id) {
      if (!lessonFile.test(id)) return null;
      const faults = await lessonFaults(id, source);
      if (faults.length > 0) this.error(faults.join('\n'));
      return { code: `export default ${JSON.stringify(lessonOf(source))};`, map: null };
    },
  };
}

function lessonOf(source: string): Lesson | null {
  const parsed = parseLesson(source);
  return parsed.ok ? parsed.value.lesson : null;
}

/** What is wrong with a lesson file, a line each, as `file:line: what`. */
export async function lessonFaults(path: string, source: string): Promise<string[]> {
  const said = ({ code, line, what }: LessonProblem): string =>
    `${path}:${line}: ${words[code]}${what === '' ? '' : `: ${what}`}`;
  const parsed = parseLesson(source);
  if (!parsed.ok) return parsed.error.map(said);
  const { lesson, lines } = parsed.value;
  const faults = checkSolution(parsed.value, chance).map(said);
  if (lesson.locale !== basename(dirname(path))) {
    faults.push(`${path}:1: the locale is not that of the folder: ${lesson.locale}`);
  }
  for (const other of await translations(path)) {
    const text = await readFile(other, 'utf8').catch(() => null);
    if (text === null) {
      faults.push(`${path}:1: there is no such lesson in the other language: ${other}`);
      continue;
    }
    const theirs = lessonOf(text);
    const step = theirs && differingStep(lesson, theirs);
    if (step !== null) {
      faults.push(`${path}:${lines[step]?.heading ?? 1}: asks for something else than ${other}`);
    }
  }
  return faults;
}

/** The same lesson in the other languages. */
async function translations(path: string): Promise<string[]> {
  const [name, folder, root] = [basename(path), dirname(path), dirname(dirname(path))];
  const folders = await readdir(root);
  return folders.map((locale) => join(root, locale, name)).filter((it) => dirname(it) !== folder);
}

const words = {
  'front-matter-missing': 'the file does not begin with fields between two lines',
  'field-missing': 'a field is missing',
  'field-unknown': 'no such field, or twice',
  'field-wrong': 'the field cannot have this value',
  'no-steps': 'there is no step',
  'step-block': 'a step needs one block of the kind "step"',
  'section-unknown': 'a step has no such section',
  'control-unknown': 'the page has no such control',
  'condition-wrong': 'this cannot be expected',
  'command-wrong': 'no such command',
  'question-wrong': 'a question needs two answers or more, one of them right',
  'nothing-expected': 'the step expects nothing and asks nothing',
  'no-effect': 'this command of the solution changes nothing here',
  'not-reached': 'the solution does not lead to this',
  'done-before': 'the step is done before anything is done',
} satisfies Record<LessonProblemCode, string>;
