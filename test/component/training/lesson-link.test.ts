import { expect, it } from 'vitest';

import { packLesson, unpackLesson } from '../../../components/training/lesson-link.ts';
import { shippedLessons } from '../../../lib/state/lessons/shipped.ts';
import { formatLesson } from '../../../lib/training/index.ts';

it.each(['en', 'nl'] as const)('a link carries every shipped lesson, in %s', async (locale) => {
  for (const lesson of await shippedLessons(locale)) {
    const packed = await packLesson(lesson);
    expect(packed).toMatch(/^[\w-]{200,8000}$/);
    expect(await unpackLesson(packed ?? '')).toBe(formatLesson(lesson));
  }
});

it('a link that is cut, damaged or endless holds nothing', async () => {
  const [lesson] = await shippedLessons('en');
  if (!lesson) throw new Error('no lesson');
  const packed = (await packLesson(lesson)) ?? '';
  expect(await unpackLesson(packed.slice(0, -40))).toBeNull();
  expect(await unpackLesson(`${packed.slice(0, 20)}AAAA${packed.slice(24)}`)).toBeNull();
  expect(await unpackLesson('?')).toBeNull();
  expect(await unpackLesson('A'.repeat(8001))).toBeNull();
  const bomb = await packLesson({ ...lesson, intro: 'a'.repeat(1_000_000) });
  expect(await unpackLesson(bomb ?? '')).toBeNull();
});
