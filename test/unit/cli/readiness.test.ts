import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { cli, file, jsonOf } from './cli.ts';

const policyFile = (name: string, requiredLevel: number, points: Record<string, number>): string =>
  file(
    name,
    JSON.stringify({
      requiredLevel,
      methods: Object.entries(points).map(([id, value]) => ({ id, points: value })),
    }),
  );
const single = () => policyFile('g1.json', 20, { credentials: 20 });
const bestPractice = () => policyFile('g2.json', 25, { credentials: 20, sms: 5, email: 5 });
const directory = [
  'login,email,mobile,active',
  'ann,ann@acme.example,+31612345678,yes',
  'ben,,020 123 4567,yes',
  'cas,,,no',
  ',,,yes',
  '=cmd(),,,yes',
].join('\n');

describe('readiness', () => {
  it('counts who can log in, who loses access, and what is left out', async () => {
    const args = ['readiness', '--policy', bestPractice(), '--before', single(), '-'];
    expect(await jsonOf(args, directory)).toMatchObject({
      users: 3,
      ready: 1,
      oneFixAway: 2,
      lockedOut: 0,
      cannotTell: 0,
      losesAccess: 2,
      mayLose: 0,
      inactive: 1,
      fixes: [
        { method: 'sms', users: 2 },
        { method: 'email', users: 2 },
      ],
      histogram: [
        { has: ['credentials'], unknown: ['ubiqu'], users: 2 },
        { has: ['credentials', 'sms', 'email'], unknown: ['ubiqu'], users: 1 },
      ],
      rejectedRows: 1,
      rejected: [{ line: 5, problem: 'no-login' }],
    });
  });

  it('counts the same with counts only, and from a file', async () => {
    const path = file('users.csv', directory);
    const args = ['readiness', '--policy', bestPractice(), path];
    const whole = (await jsonOf(args)) as Record<string, unknown>;
    const counts = (await jsonOf([...args, '--counts-only'])) as Record<string, unknown>;
    expect(counts).toEqual({
      ...whole,
      duplicates: null,
      sharedNumbers: null,
      sharedMailboxes: null,
    });
  });

  it('puts the acting admin first', async () => {
    const args = ['readiness', '--policy', bestPractice(), '-'];
    expect((await cli([...args, '--you=BEN'], directory)).output).toMatch(
      /^You: "ben": red light: nothing that you have is enough.\n {2}SMS: landline\n {2}Email: empty\n/,
    );
    expect((await cli([...args, '--you=zoe'], directory)).output).toMatch(
      /^You: "zoe" is in no row/,
    );
    expect((await cli(args, directory)).output).toMatch(/^You first: name your own login/);
  });

  it('writes lists that no spreadsheet runs, with numbers as they were', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'grip-lists-'));
    const args = [
      'readiness',
      '--policy',
      bestPractice(),
      '--before',
      single(),
      '-',
      '--out',
      folder,
    ];
    writeFileSync(join(folder, 'may-lose.csv'), 'of an earlier run');
    expect((await cli(args, directory)).exitCode).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([
      'cannot-tell.csv',
      'locked-out.csv',
      'loses-access.csv',
      'may-lose.csv',
      'one-fix-away.csv',
    ]);
    expect(readFileSync(join(folder, 'may-lose.csv'), 'utf8')).toBe(
      'login,name,Credentials,SMS,Email,Ubiqu,Passkey\r\n',
    );
    const list = readFileSync(join(folder, 'loses-access.csv'), 'utf8');
    expect(list).toContain('\r\nben,,yes (by rule),no (landline),no (empty)');
    expect(list).toContain("\r\n'=cmd(),");
    rmSync(folder, { recursive: true });
  });

  it('takes columns and rules as they are typed', async () => {
    const users = 'Wie,Tel\nann,0470123456\n';
    const args = ['readiness', '--policy', bestPractice(), '-', '--columns=login=Wie,mobile=Tel'];
    expect(await jsonOf(args, users)).toMatchObject({ ready: 0 });
    expect(await jsonOf([...args, '--country=be'], users)).toMatchObject({ ready: 1 });
    expect(await jsonOf([...args, '--country=none', '--phones=filled'], users)).toMatchObject({
      ready: 1,
    });
  });

  it.each([
    [['--policy=p', '--counts-only', '--out=x', 'u'], '--out writes lists of users'],
    [['u'], '--policy is missing'],
    [['--policy=p'], 'No users'],
    [['--policy=-', '-'], 'Standard input can be read once'],
  ])('refuses %j', async (args, message) => {
    const { exitCode, complaint } = await cli(['readiness', ...args]);
    expect([exitCode, complaint]).toEqual([2, expect.stringContaining(message)]);
  });

  it.each([
    [['--country=XX'], '"XX" is no country'],
    [['--phones=some'], '"some" is none of valid, filled'],
    [['--columns=login'], '"login" is no WORD=HEADER'],
    [['--columns=login=Nope'], 'there is no column "Nope"'],
    [['--columns=colour=login'], '"colour" says nothing about a column'],
  ])('refuses %j of a directory', async (args, message) => {
    const { complaint } = await cli(
      ['readiness', '--policy', bestPractice(), '-', ...args],
      directory,
    );
    expect(complaint).toContain(message);
  });

  it('says that lists cannot be written', async () => {
    const path = file('no-folder', '');
    const args = ['readiness', '--policy', bestPractice(), '--out', path, '-'];
    const { exitCode, complaint } = await cli(args, directory);
    expect([exitCode, complaint]).toEqual([2, expect.stringContaining('Cannot write lists into')]);
  });

  it('finds a login again in another part of the directory', async () => {
    const [one, other] = ['one.csv', 'other.csv'].map((name) => file(name, directory));
    const args = ['readiness', '--policy', bestPractice(), one ?? '', other ?? ''];
    expect(await jsonOf(args)).toMatchObject({ users: 6, inactive: 2, duplicates: 4 });
  });

  it('reads a list of factors alone, whose users other files would count again', async () => {
    const factors = 'test/fixtures/directories/okta-factors.csv';
    const args = ['readiness', '--policy', bestPractice(), factors];
    expect((await cli(args)).exitCode).toBe(0);
    const both = await cli([...args, 'test/fixtures/directories/okta-users.csv']);
    expect(both.complaint).toContain('would be counted twice. Read it alone.');
  });

  it.each([
    ['', 'Standard input is empty'],
    ['a,b\n1,2\n', 'say what they are with --columns'],
    ['%PDF-1.4', 'is no table (a PDF)'],
  ])('says what is wrong with %j', async (users, message) => {
    const { complaint } = await cli(['readiness', '--policy', bestPractice(), '-'], users);
    expect(complaint.toLowerCase()).toContain(message.toLowerCase());
  });
});
