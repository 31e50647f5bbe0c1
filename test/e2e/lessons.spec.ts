import { m } from '../../lib/texts/paraglide/messages.js';
import { audit } from './support/audit.ts';
import { expect, test } from './support/fixtures.ts';
import { LessonPlayer } from './support/lesson-player.ts';
import { select } from './support/names.ts';
import { shippedLessons } from './support/shipped-lessons.ts';

const languages = [
  { locale: 'en', name: 'English' },
  { locale: 'nl', name: 'Nederlands' },
] as const;

for (const { locale, name } of languages) {
  for (const mode of ['guided', 'practice'] as const) {
    test(`every lesson is played through its own solution: ${mode}, ${name}`, async ({
      device,
      kind,
    }) => {
      // Firefox drives more slowly: there each language and each mode is played once.
      test.skip(kind === 'firefox' && (locale === 'en') !== (mode === 'guided'));
      const surface = await device.openFullTab();
      await surface.choose(select(/^(Language|Taal)$/), name);
      const player = new LessonPlayer(surface, locale);
      for (const lesson of shippedLessons(locale)) {
        await surface.evaluate(
          (hash) => (location.hash = hash),
          `#/lessons/${lesson.id}/1/${mode}`,
        );
        for (const [index, step] of lesson.steps.entries()) {
          await player.said(step.title);
          // axe takes its time: each state is audited once, in the mode that shows most.
          if (kind === 'chromium' && locale === 'en' && mode === 'guided') {
            expect(await audit(surface), `${lesson.id}, step ${index + 1}`).toEqual([]);
          }
          await player.solve(step);
          await player.forward(lesson, index);
        }
        const { length } = lesson.steps;
        await player.said(m.lesson_end({ right: length, count: length }, { locale }));
      }
    });
  }
}
