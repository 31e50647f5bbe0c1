import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatLesson, parseLesson } from '../../../../lib/training/index.ts';
import { shippedLessons } from '../../../e2e/support/shipped-lessons.ts';

const sources = [...shippedLessons('en'), ...shippedLessons('nl')].map(formatLesson);

describe('parseLesson', () => {
  it('never throws, and every problem has a line of the file', { timeout: 60_000 }, () => {
    const damaged = fc
      .tuple(fc.constantFrom(...sources), fc.nat(), fc.nat(40), fc.string({ maxLength: 20 }))
      .map(([source, at, length, put]) => {
        const from = at % source.length;
        return source.slice(0, from) + put + source.slice(from + length);
      });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string()), (source) => {
        const parsed = parseLesson(source);
        if (parsed.ok) return;
        const lines = source.split(/\r\n|\r|\n/).length;
        expect(parsed.error.length).toBeGreaterThan(0);
        for (const { line } of parsed.error) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads back what it writes of anything that it reads', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.array(fc.stringMatching(/^[A-Za-z ]{1,12}$/), { minLength: 1, maxLength: 4 }),
        (source, words) => {
          const parsed = parseLesson(
            source.replace(/^title: .*$/m, `title: x ${words.join(': ')} y`),
          );
          if (!parsed.ok) throw new Error('unreadable');
          const again = parseLesson(formatLesson(parsed.value.lesson));
          expect(again.ok && again.value.lesson).toEqual(parsed.value.lesson);
        },
      ),
    );
  });
});
