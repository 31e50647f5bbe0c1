import { expect, test } from './support/fixtures.ts';
import { Simulator } from './support/simulator.ts';

test('a scenario is there after the browser was killed right after "saved"', async ({ device }) => {
  const tab = new Simulator(await device.openFullTab());
  await tab.type({ requiredLevel: 25, sms: 5 });
  await tab.saveAs('Before the crash');
  await device.crash();

  const again = new Simulator(await device.openFullTab());
  await again.openList();
  await expect.poll(() => again.listed()).toEqual(['Before the crash']);
  await again.openScenario('Before the crash');
  expect(await again.numbers('requiredLevel', 'sms')).toEqual({ requiredLevel: 25, sms: 5 });
});

test('a change to a saved scenario is there after the browser was killed right after "saved"', async ({
  device,
}) => {
  const tab = new Simulator(await device.openFullTab());
  await tab.saveAs('Changed before the crash');
  await tab.type({ requiredLevel: 30 });
  await tab.save();
  await tab.said('Saved “Changed before the crash”.');
  await device.crash();

  const again = new Simulator(await device.openFullTab());
  await again.openList();
  await expect.poll(() => again.listed()).toEqual(['Changed before the crash']);
  await again.openScenario('Changed before the crash');
  expect(await again.numbers('requiredLevel')).toEqual({ requiredLevel: 30 });
});
