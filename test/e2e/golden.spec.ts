import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { goldenCases, type GoldenCase } from '../fixtures/golden.ts';
import { expect, test } from './support/fixtures.ts';
import { Simulator } from './support/simulator.ts';

/** The page's short names of the methods. */
const names: Readonly<Record<string, string>> = {
  credentials: 'Credentials',
  sms: 'SMS',
  email: 'Email',
  ubiqu: 'Ubiqu',
  passkey: 'Passkey',
};

/** The ways to log in that the terminal tool lists, by id. */
async function waysAtTerminal({ requiredLevel, points }: GoldenCase): Promise<string[][]> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    'lib/cli/main.ts',
    'score',
    '--required',
    String(requiredLevel),
    '--points',
    Object.entries(points)
      .map(([id, value]) => `${id}=${value}`)
      .join(','),
    '--json',
  ]);
  return (JSON.parse(stdout) as { minimalAccepted: string[][] }).minimalAccepted;
}

test('page and terminal tool agree on every golden case', async ({ device }) => {
  const tab = new Simulator(await device.openFullTab());
  expect(goldenCases.length).toBeGreaterThanOrEqual(11);
  for (const golden of goldenCases) {
    await test.step(`${golden.id}: ${golden.title}`, async () => {
      await tab.type({ requiredLevel: golden.requiredLevel, ...golden.points });
      const atTerminal = await waysAtTerminal(golden);
      expect(atTerminal).toEqual(golden.minimalAccepted);
      await expect
        .poll(() => tab.wayNames())
        .toEqual(atTerminal.map((way) => way.map((id) => names[id]).join(' + ')));
    });
  }
});
