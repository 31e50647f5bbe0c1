import { expect, test } from './support/fixtures.ts';
import { Simulator } from './support/simulator.ts';
import type { Surface } from './support/surface.ts';

/** Presses Tab until the focus is on a control of that name: no control may be out of reach. */
async function tabTo(surface: Surface, name: string): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await surface.press('Tab');
    const focus = await surface.focus();
    if (focus.name === name) return;
    seen.push(`${focus.role} "${focus.name}"`);
  }
  throw new Error(`Tab never came to "${name}". It came to: ${seen.join(', ')}`);
}

test('the main job is done with the keyboard alone', async ({ device }) => {
  const popup = new Simulator(await device.openPopup());
  const { surface } = popup;
  for (const [name, text] of [
    ['Required authentication Level', '25'],
    ['SMS', '5'],
    ['Email', '5'],
  ] as const) {
    await tabTo(surface, name);
    await surface.type(text);
  }
  await expect.poll(() => popup.wayNames()).toEqual(['Credentials + SMS', 'Credentials + Email']);

  await tabTo(surface, 'Save');
  await surface.press('Enter');
  await expect.poll(async () => (await surface.focus()).name).toBe('Name');
  await surface.type('By keyboard');
  await surface.press('Enter');
  await popup.said('Saved “By keyboard”.');

  await tabTo(surface, 'Scenarios');
  await surface.press('Enter');
  await expect.poll(async () => (await surface.focus()).name).toBe('Search scenarios');
  await tabTo(surface, 'By keyboard');
  await tabTo(surface, 'More');
  await surface.press('Enter');
  await expect.poll(async () => (await surface.focus()).name).toBe('Rename');
  await surface.press('ArrowUp');
  expect((await surface.focus()).name).toBe('Delete');
  await surface.press('Enter');
  await popup.said('Deleted “By keyboard”.');
  await expect.poll(async () => (await surface.focus()).name).toBe('Undo delete');
  await surface.press('Enter');
  await expect.poll(() => popup.listed()).toEqual(['By keyboard']);
  await surface.press('Escape');
  await expect.poll(async () => (await surface.focus()).name).toBe('Scenarios');
});
