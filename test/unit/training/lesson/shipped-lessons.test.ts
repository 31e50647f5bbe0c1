import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from 'vite';
import { describe, expect, it } from 'vitest';

import { lessonFaults, lessonModules } from '../../../../.ci/lesson-modules.ts';
import { formatLesson, parseLesson } from '../../../../lib/training/index.ts';

const root = join(import.meta.dirname, '../../../../lib/training/lessons');
const files = ['en', 'nl'].flatMap((locale) =>
  readdirSync(join(root, locale)).map((name) => join(root, locale, name)),
);
const path = join(root, 'en/03-multi-factor.md');
const source = readFileSync(path, 'utf8');

/** The faults of the lesson with one text replaced, without the folder. */
async function broken(text: string, by: string): Promise<string[]> {
  expect(source).toContain(text);
  const faults = await lessonFaults(path, source.replace(text, by));
  return faults.map((fault) => fault.replaceAll(`${root}/`, ''));
}

/** Line of the n-th occurrence of a text. */
const lineOf = (text: string): number => source.slice(0, source.indexOf(text)).split('\n').length;

describe('the shipped lessons', () => {
  it('are ten in each language', () => {
    expect(files).toHaveLength(20);
  });

  it.each(files)('%s leads by its own solution to every expected state', async (file) => {
    expect(await lessonFaults(file, readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each(files)('%s is written as it was read', (file) => {
    const parsed = parseLesson(readFileSync(file, 'utf8'));
    if (!parsed.ok) throw new Error('unreadable');
    const again = parseLesson(formatLesson(parsed.value.lesson));
    expect(again.ok && again.value.lesson).toEqual(parsed.value.lesson);
  });
});

describe('a broken lesson is refused with file and line', () => {
  it('where the solution does not lead to what is expected', async () => {
    expect(await broken('expect: points.sms = 5', 'expect: points.sms = 6')).toContain(
      `en/03-multi-factor.md:${lineOf('expect: points.sms = 5')}: the solution does not lead to this: points.sms = 6`,
    );
  });

  it('where a command changes nothing', async () => {
    expect(await broken('do: set sms 5', 'do: set sms 0')).toContain(
      `en/03-multi-factor.md:${lineOf('do: set sms 5')}: this command of the solution changes nothing here: set sms 0`,
    );
  });

  it('where a step is done before anything is done', async () => {
    expect(await broken('expect: points.sms = 5', 'expect: required = 20')).toContain(
      `en/03-multi-factor.md:${lineOf('## Give SMS 5 points')}: the step is done before anything is done: Give SMS 5 points`,
    );
  });

  it.each([
    ['control: points.sms', 'control: colour', 'the page has no such control: colour'],
    ['expect: points.sms = 5', 'expect: points.sms > 5', 'this cannot be expected: points.sms > 5'],
    ['do: set sms 5', 'do: press sms', 'no such command: press sms'],
    ['do: set sms 5', 'then: set sms 5', 'no such field, or twice: then'],
    [
      'persona: with-mobile',
      'persona: nobody',
      'the field cannot have this value: persona: nobody',
    ],
    ['audience: admin', 'colour: blue', 'no such field, or twice: colour'],
  ])('%s → %s', async (text, by, said) => {
    expect(await broken(text, by)).toContain(`en/03-multi-factor.md:${lineOf(text)}: ${said}`);
  });

  it('where a question has no right answer', async () => {
    expect(await broken('- [x]', '- [ ]')).toEqual([
      `en/03-multi-factor.md:${lineOf('### Question')}: a question needs two answers or more, one of them right: Question`,
    ]);
  });

  it('where the block or the sections of a step are wrong', async () => {
    expect((await broken('```step\ncontrol: save', '```text\ncontrol: save')).join()).toContain(
      `:${lineOf('## Save')}: a step needs one block of the kind "step": Save`,
    );
    expect((await broken('### Notes', '### Remarks')).join()).toContain(
      `:${lineOf('### Notes')}: a step has no such section: Remarks`,
    );
  });

  it('where its translation asks for something else', async () => {
    expect((await broken('control: save', 'control: verdict')).join()).toContain(
      `:${lineOf('## Save')}: asks for something else than nl/03-multi-factor.md`,
    );
  });

  it('where it is missing in the other language', async () => {
    expect(await lessonFaults(join(root, 'en/10-alone.md'), source)).toContain(
      `${root}/en/10-alone.md:1: there is no such lesson in the other language: ${root}/nl/10-alone.md`,
    );
  });

  it('where it is no lesson at all', async () => {
    expect(await lessonFaults('x.md', '')).toEqual([
      'x.md:1: the file does not begin with fields between two lines: ---',
    ]);
  });
});

describe('the build', () => {
  /** Builds the lessons of a folder as the extension and the page build them. */
  async function buildWith(change: (source: string) => string): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'grip-lessons-'));
    try {
      const lessons = join(folder, 'lib/training/lessons');
      cpSync(root, lessons, { recursive: true });
      const entry = join(lessons, 'en/03-multi-factor.md');
      writeFileSync(entry, change(source));
      await build({
        configFile: false,
        root: folder,
        logLevel: 'silent',
        plugins: [lessonModules()],
        build: { write: false, lib: { entry, formats: ['es'], fileName: 'lesson' } },
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it('takes a lesson that works', async () => {
    await expect(buildWith((text) => text)).resolves.toBeUndefined();
  });

  it.each([
    ['control: points.sms', 'control: colour'],
    ['expect: points.sms = 5', 'expect: points.sms = 6'],
  ])('fails with file and line: %s → %s', async (text, by) => {
    await expect(buildWith((whole) => whole.replace(text, by))).rejects.toThrow(
      `en/03-multi-factor.md:${lineOf(text)}: `,
    );
  });
});
