import { extractText, getDocumentProxy } from 'unpdf';

import { expect, test } from './support/fixtures.ts';
import { LessonPlayer } from './support/lesson-player.ts';
import { button, numberFields, select, textbox } from './support/names.ts';

test('a trainer makes a lesson of one, presents it and prints a handout', async ({
  device,
  kind,
}) => {
  const surface = await device.openFullTab();
  const go = (hash: string) =>
    surface.evaluate((to) => {
      location.hash = to;
    }, hash);
  const player = new LessonPlayer(surface, 'en');
  const own = { role: 'list', name: 'Own lessons' } as const;

  await go('#/lessons');
  await player.said('Test yourself');
  await surface.choose(select('Begin with'), 'Switch on multi-factor');
  await surface.click(button('Duplicate'));
  await surface.fill(textbox('Title of the lesson'), 'Our own lesson');
  await surface.click(button('Record steps'));
  await surface.fill({ ...numberFields.ubiqu, within: { role: 'tabpanel' } }, '5');
  await surface.click(button('Save'));
  await surface.click(button('Stop recording'));
  await player.said('8. Do: save');
  const file = await surface.download(() => surface.click(button('Export')));
  expect(file.name).toBe('our-own-lesson.md');
  expect(file.text).toContain('expect: points.ubiqu = 5\ndo: set ubiqu 5');

  await go('#/lessons');
  await surface.click(button('Delete'));
  await expect.poll(() => surface.texts({ role: 'listitem', within: own })).toEqual([]);
  await surface.upload([
    await device.writeFile('broken.md', file.text.replace('set ubiqu 5', 'x')),
  ]);
  await player.said('there is no such command: x');
  await surface.upload([await device.writeFile('ours.md', file.text)]);
  await player.said('“Our own lesson” imported.');

  await surface.click({ role: 'link', name: 'Our own lesson', within: own });
  await player.said('Step 1 of 8');
  await surface.click(button('Do it for me'));
  await surface.click(button('Next'));
  await player.said('Step 2 of 8');
  await surface.click(button('Start over'));
  await player.said('Step 1 of 8');

  await surface.choose(select('Mode'), 'Presenter');
  await surface.click(button('Notes'));
  const notes = await device.opened('/notes');
  const heading = () => notes.text({ role: 'heading', name: /^(Give|Raise)/ });
  await expect.poll(heading).toBe('Give SMS 5 points');
  await notes.click(button('Next'));
  await expect.poll(() => notes.pageText()).toContain('✓ Done.');
  await notes.click(button('Next'));
  await expect.poll(heading).toBe('Give Email 5 points');
  await notes.close();
  await surface.press('PageDown');
  await player.said('✓ Done.');
  await surface.press('PageUp');
  await player.said('Step 1 of 8');
  await surface.click(button('Leave'));

  await surface.choose(select('Language'), 'Nederlands');
  await go('#/lessons/multi-factor/handout');
  await surface.fill(textbox('Trainer'), 'Kim de Vries');
  // Firefox prints by the same style sheet; only Chromium hands over the PDF.
  if (kind === 'firefox') return;
  const pdf = await getDocumentProxy(new Uint8Array(await surface.pdf()));
  const { text } = await extractText(pdf, { mergePages: false });
  const pages = text.map((page) => page.replaceAll(/\s+/g, ' '));
  expect(pages.join(' ')).toContain('Multi-factor aanzetten');
  expect(pages.join(' ')).toContain('Geef SMS 5 punten');
  for (const page of pages) {
    expect(page).toContain('Simulatie — niet KPN');
    expect(page).toContain('Kim de Vries');
  }
});
