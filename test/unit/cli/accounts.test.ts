import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { plain } from '../../../lib/cli/paint.ts';
import { run } from '../../../lib/cli/run.ts';
import { backupAccounts } from '../../fixtures/backup-accounts.ts';
import { aegis, twoFas } from '../../support/backup-writers/encrypted.ts';
import { bitwarden } from '../../support/backup-writers/plain-json.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'grip-accounts-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (content: string | Buffer): string => {
  const path = join(folder, 'backup');
  writeFileSync(path, content);
  return path;
};

const cli = (args: readonly string[], input: string | Buffer = '') =>
  run(args, Readable.from([Buffer.from(input)]), plain);

const secret = 'GEZDGNBVGY3TQOJQ';

describe('accounts', { timeout: 60_000 }, () => {
  it('lists what a file holds, without secrets', async () => {
    const { exitCode, output, complaint } = await cli([
      'accounts',
      file(bitwarden(backupAccounts)),
    ]);
    expect([exitCode, complaint]).toEqual([0, '']);
    expect(output.replaceAll(/ {3,}/g, '  ')).toBe(`Bitwarden (JSON): 5 accounts, 0 refused
"ACME Co"  "john.doe@example.com"  TOTP SHA1, 6 digits, 30 s  "https://login.acme.example/sign-in"
"Müller & Söhne <“€”>"  "Zoë, "the boss" 🔑"  TOTP SHA256, 8 digits, 60 s
""  "no issuer"  TOTP SHA512, 7 digits, 86400 s
"Counter"  "a+b=c%41:d"  HOTP SHA1, 6 digits, counter 4294967296
"Steam"  "gamer"  Steam  "https://store.steampowered.com"
`);
  });

  it('shows secrets only when it is asked to', async () => {
    const path = file(bitwarden(backupAccounts));
    for (const json of [[], ['--json']]) {
      expect((await cli(['accounts', path, ...json])).output).not.toContain(secret);
      expect((await cli(['accounts', path, ...json, '--secrets'])).output).toContain(secret);
    }
  });

  it('prints one JSON object, with what changed and what is refused', async () => {
    const lines = `otpauth://totp/ACME:a?secret=${secret.toLowerCase()}\notpauth://totp/b?secret=1\n`;
    const { output } = await cli(['accounts', '-', '--json'], lines);
    expect(JSON.parse(output)).toEqual({
      format: 'key-uri-list',
      accounts: [
        {
          type: 'totp',
          issuer: 'ACME',
          label: 'a',
          sites: [],
          algorithm: 'SHA1',
          digits: 6,
          periodSeconds: 30,
        },
      ],
      normalisations: [{ account: 0, parameter: 'secret', change: 'case' }],
      refused: [{ entry: 2, name: null, problem: { parameter: 'secret', code: 'not-base32' } }],
    });
  });

  it('says in the table what changed and what is refused', async () => {
    const lines = `otpauth://totp/ACME:a?secret=${secret.toLowerCase()}\nsecret ${secret}\n`;
    const { output } = await cli(['accounts', '-'], lines);
    expect(output).toContain('"ACME" "a": Read differently from how it is written: secret');
    expect(output).toContain('Refused: entry 2 "line 2": it does not start with otpauth://');
    expect(output).not.toContain(secret);
  });

  it('reads the password of an encrypted file from standard input', async () => {
    const path = file(twoFas(backupAccounts, 'a password'));
    const { exitCode, output } = await cli(['accounts', path, '--password-stdin'], 'a password\n');
    expect([exitCode, output]).toEqual([0, expect.stringContaining('2FAS: 5 accounts, 0 refused')]);
    expect(await cli(['accounts', path])).toMatchObject({
      exitCode: 2,
      complaint: expect.stringContaining('Give the password with --password-stdin') as string,
    });
    const wrong = await cli(['accounts', path, '--password-stdin'], 'something else');
    expect(wrong).toMatchObject({
      exitCode: 2,
      complaint: expect.stringContaining('does not open with this password (2FAS)') as string,
    });
    expect(wrong.complaint).not.toContain('something else');
  });

  it('says which parameter costs too much', async () => {
    const path = file(aegis({ n: 2 ** 30 })([], 'x'));
    const { complaint } = await cli(['accounts', path, '--password-stdin'], 'x');
    expect(complaint).toContain('asks for more than is spent on a file (Aegis): N is over 1048576');
  });

  it('gives help', async () => {
    expect((await cli(['accounts', '--help'])).output).toContain('--secrets');
  });

  it.each([
    [['accounts'], '', 'No file. Give the backup'],
    [['accounts', 'a', secret], '', 'One thing to read is enough'],
    [['accounts', '/nowhere/backup'], '', 'there is no such file'],
    [['accounts', '-', '--at=5'], '', 'Unknown option "--at"'],
    [['accounts', '-'], '', 'Standard input is empty'],
    [['accounts', '-'], secret, 'is no backup of a program that is known here'],
    [['accounts', '-'], '{"services": [', 'is damaged or cut off (JSON)'],
    [['accounts', '-'], '{"header": {}, "db": []}', 'is damaged or cut off (Aegis)'],
    [
      ['accounts', '-'],
      '{"format": "grip-simulator/accounts", "version": 9}',
      'is of a newer version; this tool reads version 1',
    ],
    [['accounts', '-'], `steam://${secret}\n`.repeat(20_001), 'holds more than 20000 entries'],
    [['accounts', '-', '--password-stdin'], secret, '--password-stdin takes standard input'],
    [
      ['accounts', '-'],
      '{"encrypted": true, "items": []}',
      'is encrypted in a way that only Bitwarden (JSON) can read',
    ],
    [['accounts', '-'], Buffer.alloc(50_000_001), 'is larger than 50 MB'],
  ])('refuses %j without repeating a secret', async (args, input, message) => {
    const { exitCode, output, complaint } = await cli(args, input);
    expect([exitCode, output]).toEqual([2, '']);
    expect(complaint).toContain(message);
    expect(complaint).not.toContain(secret);
  });
});
