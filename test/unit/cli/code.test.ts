import { Readable } from 'node:stream';

import { describe, expect, it } from 'vitest';

import { plain } from '../../../lib/cli/paint.ts';
import { run } from '../../../lib/cli/run.ts';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const uri = `otpauth://totp/ACME:john?secret=${secret}&issuer=ACME&digits=8`;

const cli = (args: readonly string[], { input = '', nowMs = 59_000 } = {}) =>
  run(args, Readable.from([Buffer.from(input)]), plain, () => nowMs);

describe('code', () => {
  it('prints the code of now, the time left and the next code', async () => {
    expect(await cli(['code', uri])).toEqual({
      exitCode: 0,
      output: '"ACME" "john"\n94287082  1 s left\n37359152  next\n',
      complaint: '',
    });
  });

  it('prints the code of another moment, to the fraction of a second', async () => {
    const { output } = await cli(['code', uri, '--at', '1111111109']);
    expect(output).toContain('07081804  1 s left');
    expect((await cli(['code', uri, '--at=1111111109.25', '--json'])).output).toContain(
      '"remainingMs": 750',
    );
  });

  it('prints one JSON object, with what was read differently', async () => {
    const { output, complaint } = await cli(['code', `${uri}&image=x`, '--json']);
    expect(complaint).toBe('');
    expect(JSON.parse(output)).toEqual({
      code: '94287082',
      nextCode: '37359152',
      remainingMs: 1000,
      normalisations: [{ parameter: 'image', change: 'ignored' }],
    });
  });

  it('says on standard error what was read differently', async () => {
    const { exitCode, complaint } = await cli(['code', uri.replace('GEZ', 'gez')]);
    expect(exitCode).toBe(0);
    expect(complaint).toContain('secret (upper and lower case changed)');
  });

  it('prints the code of a counter and that of Steam', async () => {
    const hotp = `otpauth://hotp/a?secret=${secret}&counter=8`;
    expect((await cli(['code', hotp])).output).toBe('"a"\n399871  for counter 8\n520489  next\n');
    const steam = 'steam://63BEDWCQZKTQWPESARIERL5DTTQFCJTK';
    expect((await cli(['code', steam, '--at', '1511200518'])).output).toContain('FR8RV  12 s left');
  });

  it('reads the Key URI from standard input', async () => {
    const { exitCode, output } = await cli(['code', '-'], { input: `${uri}\n` });
    expect([exitCode, output]).toEqual([0, expect.stringContaining('94287082')]);
  });

  it('gives help', async () => {
    expect((await cli(['code', '--help'])).output).toContain('--at SECONDS');
    expect((await cli(['--help'])).output).toContain('\n  code ');
  });

  it.each([
    [['code'], 'No Key URI'],
    [['code', uri, uri], 'One thing to read is enough'],
    [['code', uri, '--at', 'noon'], '--at: expected seconds since 1970'],
    [['code', uri, '--at=-5'], '--at: expected seconds since 1970'],
    [['code', uri, '--at', '9999999999999'], '--at: expected seconds since 1970'],
    [['code', uri, '--points', 'a=1'], 'Unknown option "--points"'],
    [['score', '--at', '5'], 'Unknown option "--at"'],
    [['code', `${uri}&algorithm=MD5`], 'algorithm MD5 is not supported'],
    [['code', `${uri}&period=0`], 'period lies outside 1–86400'],
    [['code', `${uri}&counter=1&counter=2`], 'counter is given more than once'],
    [['code', uri.replace('secret', 'sercet')], 'secret is missing'],
    [['code', `x${uri}`], 'does not start with otpauth://'],
    [[uri], 'Unknown command.'],
    [[secret], 'Unknown command.'],
  ])('refuses %j without repeating a secret', async (args, message) => {
    const { exitCode, output, complaint } = await cli(args);
    expect([exitCode, output]).toEqual([2, '']);
    expect(complaint).toContain(message);
    expect(complaint).not.toContain(secret);
  });
});
