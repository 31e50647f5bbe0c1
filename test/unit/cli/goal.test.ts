import { describe, expect, it } from 'vitest';

import { cli, file, jsonOf } from './cli.ts';

const wish = JSON.stringify({
  methods: ['credentials', 'sms', 'passkey'],
  accept: [['credentials', 'sms'], ['passkey']],
  reject: [['credentials'], ['sms']],
});
const policy = (numbers: Readonly<Record<string, number>>) => ({
  achievable: true,
  policy: {
    requiredLevel: numbers.requiredLevel,
    methods: ['credentials', 'sms', 'passkey'].map((id) => ({ id, points: numbers[id] })),
  },
});

describe('goal', () => {
  it('gives the smallest numbers, round ones, or those near to a policy', async () => {
    const smallest = policy({ credentials: 1, sms: 1, passkey: 2, requiredLevel: 2 });
    expect(await jsonOf(['goal', '-'], wish)).toMatchObject(smallest);
    expect(await jsonOf(['goal', file('wish.json', wish), '--smallest'])).toMatchObject(smallest);
    expect(await jsonOf(['goal', '-', '--round', '5'], wish)).toMatchObject(
      policy({ credentials: 5, sms: 5, passkey: 10, requiredLevel: 10 }),
    );
    const present = file(
      'present.json',
      '{"requiredLevel":25,"methods":[{"id":"credentials","points":20},{"id":"sms","points":5}]}',
    );
    expect(await jsonOf(['goal', '-', '--near', present], wish)).toMatchObject(
      policy({ credentials: 20, sms: 5, passkey: 25, requiredLevel: 25 }),
    );
    const { output } = await cli(['goal', '-', '--near', present], wish);
    expect(output).toContain('Required 25; Credentials 20, SMS 5, Passkey 25\n');
    expect(output).toContain('Changes: Passkey 0 → 25\n');
    expect(output).toContain('Credentials + SMS  20 + 5 = 25 ≥ 25\n');
  });

  it('shows the trade and what to drop where there are no numbers', async () => {
    const either = JSON.stringify({
      methods: ['credentials', 'passkey', 'sms', 'ubiqu'],
      accept: [
        ['credentials', 'sms'],
        ['passkey', 'ubiqu'],
      ],
      reject: [
        ['credentials', 'passkey'],
        ['sms', 'ubiqu'],
      ],
    });
    expect(await jsonOf(['goal', '-'], either)).toEqual({
      achievable: false,
      conflict: {
        accept: [
          ['credentials', 'sms'],
          ['passkey', 'ubiqu'],
        ],
        reject: [
          ['credentials', 'passkey'],
          ['sms', 'ubiqu'],
        ],
      },
      drop: {
        accept: [
          ['credentials', 'sms'],
          ['passkey', 'ubiqu'],
        ],
        reject: [
          ['credentials', 'passkey'],
          ['sms', 'ubiqu'],
        ],
      },
    });
    const { output } = await cli(['goal', '-'], either);
    expect(output).toContain('No numbers do that, and this trade proves it.');
    expect(output).toContain('Credentials + SMS  Credentials + Passkey\n');
    expect(output).toContain('Drop any one of these wishes');
  });

  it('names the pins that stand in the way', async () => {
    const pinned = JSON.stringify({
      methods: ['credentials', 'sms'],
      accept: [['credentials', 'sms']],
      pin: { credentials: 20, sms: 5, requiredLevel: 30 },
    });
    const blockedBy = ['credentials', 'sms', 'requiredLevel'];
    expect(await jsonOf(['goal', '-'], pinned)).toEqual({ achievable: false, blockedBy });
    expect((await cli(['goal', '-'], pinned)).output).toContain('Credentials, SMS, Required');
  });

  it.each([
    [['goal'], '', 'No wish'],
    [['goal', '-', '--smallest', '--round=5'], wish, 'exclude each other'],
    [['goal', '-', '--round=0'], wish, '--round: "0" is no whole number from 1 to 1000'],
    [['goal', '-', '--near=-'], wish, 'Standard input can be read once'],
    [['goal', '-'], '', 'is empty'],
    [['goal', '-'], '{"methods": ["a"', 'breaks off at line 1'],
    [['goal', '-'], '{"methods":["a"],"accept":[["b"]]}', 'accept[0][0]: "b" is not among'],
    [['goal', '-'], '{"methods":["a"],"wish":[]}', 'wish: there is no such key'],
    [['goal', '-', '--near=/nowhere'], wish, 'there is no such file'],
  ])('%j is refused', async (args, input, message) => {
    const { exitCode, output, complaint } = await cli(args, input);
    expect([exitCode, output]).toEqual([2, '']);
    expect(complaint).toContain(message);
  });
});
