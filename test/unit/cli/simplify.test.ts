import { describe, expect, it } from 'vitest';

import { cli, jsonOf } from './cli.ts';

const standard =
  '{"requiredLevel":30,"methods":[{"id":"credentials","points":20},{"id":"sms","points":10},{"id":"passkey","points":30}]}';

describe('simplify', () => {
  it('gives the smallest numbers that do the same', async () => {
    expect(await jsonOf(['simplify', '-'], standard)).toMatchObject({
      policy: { requiredLevel: 2, methods: [{ points: 1 }, { points: 1 }, { points: 2 }] },
      changes: [
        { field: 'credentials', from: 20, to: 1 },
        { field: 'sms', from: 10, to: 1 },
        { field: 'passkey', from: 30, to: 2 },
        { field: 'requiredLevel', from: 30, to: 2 },
      ],
      acceptedCount: 5,
      swings: { credentials: 1, sms: 1, passkey: 3 },
    });
    const { output } = await cli(['simplify', '-'], standard);
    expect(output).toContain('Required 2; Credentials 1, SMS 1, Passkey 2\n');
    expect(output).toContain('Credentials + SMS  1 + 1 = 2 ≥ 2\n');
  });

  it('says when there is nothing to simplify', async () => {
    const small = '{"requiredLevel":1,"methods":[{"id":"credentials","points":1}]}';
    expect((await cli(['simplify', '-'], small)).output).toContain('smallest numbers already');
    expect((await cli(['simplify', '-'], small.replace(':1}]', ':0}]'))).output).toContain(
      'Nobody',
    );
  });

  it('needs something to simplify', async () => {
    const { exitCode, complaint } = await cli(['simplify']);
    expect([exitCode, complaint]).toEqual([2, expect.stringContaining('Nothing to simplify')]);
  });
});
