import { describe, expect, it } from 'vitest';

import { cli, file, jsonOf } from './cli.ts';

const policy = (requiredLevel: number, points: Readonly<Record<string, number>>): string =>
  JSON.stringify({
    requiredLevel,
    methods: Object.entries(points).map(([id, value]) => ({ id, points: value })),
  });

const single = policy(20, { credentials: 20, sms: 0 });
const twoFactor = policy(25, { credentials: 20, sms: 5, passkey: 25 });

describe('compare', () => {
  it('says how the second policy differs from the first', async () => {
    const args = ['compare', file('single.json', single), file('two.json', twoFactor)];
    expect(await jsonOf(args)).toMatchObject({
      relation: 'incomparable',
      witness: ['credentials'],
      newlyAccepted: [['passkey'], ['sms', 'passkey']],
      newlyRejected: [['credentials']],
      newlyAcceptedCount: 2,
      newlyRejectedCount: 1,
      ways: [
        { fate: 'lengthened', combination: ['credentials'] },
        { fate: 'opened', combination: ['passkey'], becomes: [] },
      ],
      grade: { before: 'aal1', after: 'aal2' },
      warnings: { gone: ['single-factor', 'no-phishing-resistant-way'] },
    });
    const { output } = await cli(args);
    expect(output).toContain(
      'Stricter and looser: some combinations pass anew, others no longer pass.',
    );
    expect(output).toContain('Credentials  20 ≥ 20  →  20 < 25 (5 short)');
    expect(output).toContain('Passkey      is new');
  });

  it('says plainly that only numbers differ, or nothing', async () => {
    const doubled = file('doubled.json', policy(40, { credentials: 40, sms: 0 }));
    const same = await cli(['compare', file('same.json', single), doubled]);
    expect(same.output).toContain('Same behaviour, other numbers');
    expect((await cli(['compare', doubled, doubled])).output).toBe('The same numbers.\n');
    expect(await jsonOf(['compare', doubled, doubled])).toMatchObject({
      relation: 'equivalent',
      witness: null,
      newlyAccepted: [],
      changes: [],
    });
  });

  it('reads one side from standard input, and the scenario that is named', async () => {
    const scenarios = JSON.stringify({
      format: 'grip-simulator/scenarios',
      version: 1,
      scenarios: ['Old', 'New'].map((name, index) => ({
        name,
        policy: { requiredLevel: 20 + index, methods: [{ id: 'credentials', points: 20 }] },
      })),
    });
    const both = file('both.json', scenarios);
    expect(
      await jsonOf(['compare', both, '-', '--from', 'Old', '--to', 'New'], scenarios),
    ).toMatchObject({ relation: 'stricter', newlyRejected: [['credentials']] });
  });

  it.each([
    [['compare'], 'Two policies are needed'],
    [['compare', 'a.json'], 'Two policies are needed'],
    [['compare', '-', '-'], 'Standard input can be read once'],
    [['compare', 'a', 'b', 'c'], 'what is "c" for'],
    [['compare', '/nowhere/a.json', '/nowhere/b.json'], '"/nowhere/a.json": there is no such file'],
  ])('%j is refused', async (args, message) => {
    const { exitCode, output, complaint } = await cli(args);
    expect([exitCode, output]).toEqual([2, '']);
    expect(complaint).toContain(message);
  });
});
