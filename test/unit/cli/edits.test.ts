import { describe, expect, it } from 'vitest';

import { cli, file, jsonOf } from './cli.ts';

const policy = (requiredLevel: number, points: Readonly<Record<string, number>>): string =>
  JSON.stringify({
    requiredLevel,
    methods: Object.entries(points).map(([id, value]) => ({ id, points: value })),
  });

const single = policy(20, { credentials: 20, sms: 0, email: 0 });
const bestPractice = policy(25, { credentials: 20, sms: 5, email: 5 });
const twoFactor = policy(30, { credentials: 20, sms: 10, email: 10, passkey: 30 });

describe('edits', () => {
  it('gives the order in which to type the fields', async () => {
    const args = ['edits', file('single.json', single), '-'];
    expect(await jsonOf(args, bestPractice)).toEqual({
      safe: true,
      detour: null,
      steps: [
        { field: 'sms', from: 0, to: 5, accepts: [['credentials']], loses: [], opens: [] },
        { field: 'email', from: 0, to: 5, accepts: [['credentials']], loses: [], opens: [] },
        {
          field: 'requiredLevel',
          from: 20,
          to: 25,
          accepts: [
            ['credentials', 'sms'],
            ['credentials', 'email'],
          ],
          loses: [],
          opens: [],
        },
      ],
    });
    const { output } = await cli(args, bestPractice);
    expect(output).toContain('Safe in this order');
    expect(output).toContain(
      '[ ] 3  Required  20 → 25  gets in: Credentials + SMS, Credentials + Email\n',
    );
  });

  it('gives a detour where only that is safe, and what the best order without it would do', async () => {
    const args = ['edits', file('single.json', single), file('two.json', twoFactor)];
    expect(await jsonOf(args)).toMatchObject({
      safe: false,
      detour: { field: 'credentials', via: 30 },
      steps: [{}, {}, {}, {}, {}, { field: 'credentials', from: 30, to: 20, loses: [], opens: [] }],
      withoutDetour: [{}, {}, { field: 'email', opens: [['sms', 'email']] }, {}],
    });
    const { output } = await cli(args);
    expect(output).toContain('with Credentials at 30 in between, this one is.');
    expect(output).toContain('passes in between (1): SMS + Email');
  });

  it('has nothing to type between equal numbers', async () => {
    const same = file('same.json', single);
    expect((await cli(['edits', same, same])).output).toContain('Nothing to type');
    expect(await jsonOf(['edits', same, same])).toEqual({ safe: true, detour: null, steps: [] });
  });

  it.each([
    [['edits', 'a.json'], 'Two policies are needed'],
    [['edits', '-', '-'], 'Standard input can be read once'],
  ])('%j is refused', async (args, message) => {
    const { exitCode, complaint } = await cli(args);
    expect(exitCode).toBe(2);
    expect(complaint).toContain(message);
  });
});
