import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countFile } from '../../../lib/cli/count-file.ts';
import type { SegmentQueue, SegmentResult } from '../../../lib/cli/count-segment.ts';
import { defaultRules, inspectDirectory, readDirectory } from '../../../lib/directory/index.ts';
import { bytesOf, inPieces } from '../../support/read-bytes.ts';
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
    expect((await cli(args, directory)).exitCode).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['loses-access.csv', 'one-fix-away.csv']);
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

  it.each([
    ['', 'Standard input is empty'],
    ['a,b\n1,2\n', 'say what they are with --columns'],
    ['%PDF-1.4', 'is no table (a PDF)'],
  ])('says what is wrong with %j', async (users, message) => {
    const { complaint } = await cli(['readiness', '--policy', bestPractice(), '-'], users);
    expect(complaint.toLowerCase()).toContain(message.toLowerCase());
  });
});

describe('several readers of one file', () => {
  const line = fc.constantFrom(
    'ann,a@b.example,x',
    'ben,,',
    '"cas\ncas",c@d.example,"x\n\ny"',
    '"d""\n,,\n",,',
    'eva,"e"@f.example,',
    ',,"\n"',
    '',
  );

  it('count what one reader counts, wherever the parts begin', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 60 }),
        async (lines, partBytes) => {
          const bytes = bytesOf(`login,email,other\n${lines.join('\n')}\nzoe,,\n`);
          const path = file('parts.csv', Buffer.from(bytes));
          const table = await inspectDirectory(inPieces(bytes));
          if (!table.ok) throw new Error(table.error.code);
          const choices = { roles: table.value.roles, rules: defaultRules };
          const one = await readDirectory(table.value, choices, { detail: 'counts' });
          const many = await countFile(path, table.value, choices, {
            ...{ readers: 1, partBytes, smallBytes: 0 },
          });
          expect(one.ok && summary(one.value)).toEqual(summary(many));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are workers, which take the parts that nobody has taken', async () => {
    const path = file('parts.csv', `login,email\n${'ann,a@b.example\n'.repeat(1000)}`);
    const table = { delimiter: 44, header: ['login', 'email'], skipBytes: 0 };
    const choices = { roles: ['login', 'email'], rules: defaultRules, methods: ['email'] } as const;
    const queue: SegmentQueue = {
      ...{ file: path, table, choices },
      segments: [
        { start: 0, end: 8000, startsAt: 'header' },
        { start: 8000, end: Infinity, startsAt: 'guess' },
      ],
      next: new Int32Array(new SharedArrayBuffer(4)),
    };
    const worker = new Worker('./lib/cli/segment-worker.ts', { workerData: queue });
    const users = new Map<number, number>();
    worker.on('message', ([part, { counts }]: [number, SegmentResult]) => {
      users.set(part, counts.population.groups[0]?.users ?? 0);
    });
    await once(worker, 'exit');
    expect([...users.keys()]).toEqual([0, 1]);
    expect([...users.values()].reduce((a, b) => a + b)).toBe(1000);
  });
});

function summary({ population, rejected, rejectedCount }: Awaited<ReturnType<typeof countFile>>) {
  const groups = population.groups.map(
    ({ has, unknown, kind, users }) => `${has}/${unknown}/${kind}: ${users}`,
  );
  return { groups: groups.sort(), rejected, rejectedCount };
}
