import type { Device } from './support/device.ts';
import { expect, test } from './support/fixtures.ts';
import { button, places } from './support/names.ts';
import { Simulator } from './support/simulator.ts';

/** Two tabs have the same scenario open; the first saved 25, the second then saves 30. */
async function collide(device: Device): Promise<{ first: Simulator; second: Simulator }> {
  const first = new Simulator(await device.openFullTab());
  await first.saveAs('Shared');
  const second = new Simulator(await device.openFullTab());
  await second.openList();
  await second.openScenario('Shared');
  await second.type({ requiredLevel: 30 });
  await first.type({ requiredLevel: 25 });
  await first.save();
  await first.said('Saved “Shared”.');
  await second.save();
  await expect.poll(() => second.surface.texts(places.conflict)).toHaveLength(1);
  expect(await second.surface.text(places.conflict)).toMatch(/Required level\s+30\s+25/);
  return { first, second };
}

/** Names and levels of all that is stored, seen from a new tab. */
async function stored(device: Device, ...names: string[]): Promise<Record<string, number>> {
  const tab = new Simulator(await device.openFullTab());
  const levels: Record<string, number> = {};
  for (const name of names) {
    await tab.openList();
    await expect.poll(() => tab.listed()).toHaveLength(names.length);
    await tab.openScenario(name);
    levels[name] = (await tab.numbers('requiredLevel')).requiredLevel ?? Number.NaN;
  }
  return levels;
}

test.describe('when two tabs save the same scenario, the second is asked', () => {
  test('and keeps its own', async ({ device }) => {
    const { second } = await collide(device);
    await second.surface.click(button('Keep mine', places.conflict));
    await second.said('Saved “Shared”.');
    expect(await stored(device, 'Shared')).toEqual({ Shared: 30 });
  });

  test('and takes the other', async ({ device }) => {
    const { second } = await collide(device);
    await second.surface.click(button('Keep theirs', places.conflict));
    await expect.poll(() => second.numbers('requiredLevel')).toEqual({ requiredLevel: 25 });
    expect(await stored(device, 'Shared')).toEqual({ Shared: 25 });
  });

  test('and keeps both', async ({ device }) => {
    const { second } = await collide(device);
    await second.surface.click(button('Save mine as a copy', places.conflict));
    await expect.poll(() => second.surface.texts(places.conflict)).toEqual([]);
    expect(await stored(device, 'Shared', 'Shared (2)')).toEqual({ Shared: 25, 'Shared (2)': 30 });
  });
});
