import { audit } from './support/audit.ts';
import { expect, test } from './support/fixtures.ts';
import { LessonPlayer } from './support/lesson-player.ts';
import { button, link } from './support/names.ts';
import { shippedLessons } from './support/shipped-lessons.ts';

test('the popup plays a lesson in small, goes on with it in the full tab, and offers practice beside Codes', async ({
  device,
}) => {
  const popup = await device.openPopup();
  const player = new LessonPlayer(popup, 'en');
  await popup.click({ role: 'tab', name: 'Lessons' });
  await player.said('Switch on multi-factor');
  expect(await audit(popup)).toEqual([]);
  await popup.click(link(/^Switch on multi-factor/));
  const lesson = shippedLessons('en').find(({ id }) => id === 'multi-factor');
  if (!lesson?.steps[0]) throw new Error('no such lesson');
  await player.solve(lesson.steps[0]);
  await player.forward(lesson, 0);
  await player.said('Step 2 of 6');
  expect(await audit(popup)).toEqual([]);
  await popup.click(button('Open in the full tab'));
  const tab = await device.opened('#/lessons/multi-factor/2/guided');
  await expect.poll(() => tab.pageText()).toContain('Step 2 of 6');

  const second = await device.openPopup();
  await second.click({ role: 'tab', name: 'Codes' });
  await expect
    .poll(() => second.texts(button(/^Lesson [78]:/)))
    .toEqual(['Lesson 7: your first login with a code', 'Lesson 8: set up an authenticator app']);
  await second.click(button('Try filling on the simulated login page'));
  const filling = await device.opened('#/lessons/8/3/guided');
  await expect.poll(() => filling.pageText()).toContain('Fill from Codes');
});

test('a step is done by the keyboard alone, and its mark takes no focus', async ({ device }) => {
  const tab = await device.openFullTab();
  const player = new LessonPlayer(tab, 'en');
  await tab.evaluate(() => (location.hash = '#/lessons/multi-factor/1/guided'), null);
  await player.said('Step 1 of 6');
  const passed: string[] = [];
  while (passed.at(-1) !== 'Go to the place' && passed.length < 40) {
    await tab.press('Tab');
    passed.push((await tab.focus()).name);
  }
  expect(passed).toContain('Start over');
  expect(passed.at(-1)).toBe('Go to the place');
  expect(passed).not.toContain('Step 1: here');
  await tab.press('Enter');
  await expect.poll(() => tab.focus()).toEqual({ role: 'spinbutton', name: 'SMS' });
  await tab.type('5');
  await player.said('✓ Done.');
});
