import { closeSync, openSync, truncateSync, writeSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { terminal } from '../../support/terminal.ts';
import { sheetCell, sheetRow, workbook } from '../../support/workbook.ts';
import { cli, file, jsonOf } from './cli.ts';

const policy = 'docs/examples/two-factor.json';
const complaintAt = async (content: string | Buffer): Promise<string> => {
  const { exitCode, complaint } = await cli(['readiness', '--policy', policy, '-'], content);
  expect(exitCode).toBe(2);
  return complaint;
};

describe('what is no directory', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n1 0 obj', 'is no table (a PDF)'],
    ['a picture', Buffer.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'is no table (a picture)'],
    ['an old spreadsheet', Buffer.of(0xd0, 0xcf, 0x11, 0xe0), 'is no table (an old .xls'],
    ['any binary file', Buffer.from(Array.from({ length: 99 }, (_, n) => n)), '(binary)'],
    ['an empty file', '', 'is empty'],
    ['a header alone', 'login,mobile\r\n', 'has a header and no users'],
    ['a header of 17 000 columns', `a${',a'.repeat(17_000)}\n1\n`, 'has 17001 columns'],
    ['other columns', 'colour,size\nred,1\n', 'Say what they are with --columns'],
    ['a .gz that breaks off', gzipSync('login,email\n').subarray(0, 15), 'is damaged'],
    ['JSON that breaks off', '{"Resources":[{"userName":"a"}', 'stops being JSON at byte 31'],
    [
      'a spreadsheet that reaches too far down',
      workbook(`${sheetRow(1, ['login'])}<row r="200000000"/>`),
      'is no .xlsx spreadsheet',
    ],
    [
      'a spreadsheet that reaches too far right',
      workbook(`${sheetRow(1, ['login'])}<row r="9999">${sheetCell('XFD9999', 'x')}</row>`),
      'with more than 10000000 cells',
    ],
  ])('is refused with a reason: %s', async (_, content, reason) => {
    expect(await complaintAt(Buffer.from(content))).toContain(reason);
  });
});

describe('what is odd in a directory', () => {
  const counted = (content: string | Buffer): Promise<unknown> =>
    jsonOf(['readiness', '--policy', policy, '-'], content);
  const user = 'ann,a@b.example\n';

  it('is a row in another encoding than the others', async () => {
    const text = `login,email\nRenée,a@b.example\n`;
    const content = Buffer.concat([Buffer.from(text), Buffer.from(text.slice(12), 'latin1')]);
    // The same login, once in UTF-8 and once in Windows-1252: two users, as far as bytes can tell.
    expect(await counted(content)).toMatchObject({ users: 2, rejectedRows: 0 });
  });

  it('is a part in UTF-16, whose rows are left out and named', async () => {
    const rows = Buffer.concat([
      Buffer.from(`login,email\n${user.repeat(400)}`),
      Buffer.from(user, 'utf16le'),
      Buffer.from(`\n${user}`),
    ]);
    expect(await counted(rows)).toMatchObject({
      users: 401,
      rejected: [
        { line: 402, problem: 'nul-byte' },
        { line: 403, problem: 'nul-byte' },
      ],
    });
  });

  it('is a NUL byte: the row is left out in a login, the cell is judged elsewhere', async () => {
    const rows = `login,email\n${user.repeat(400)}b\0n,b@b.example\ncas,\0\n`;
    expect(await counted(rows)).toMatchObject({
      users: 401,
      rejected: [{ line: 402, problem: 'nul-byte' }],
    });
  });

  it('is 10 000 columns', async () => {
    const header = Array.from({ length: 9_998 }, (_, index) => `c${index}`).join(',');
    const rows = `ann,a@b.example${',x'.repeat(9_998)}\n`.repeat(20);
    expect(await counted(`login,email,${header}\n${rows}`)).toMatchObject({
      users: 20,
      rejectedRows: 0,
    });
  });

  it('is a header that occurs twice', async () => {
    const rows = 'login,email,email,mobile,mobile\nann,,a@b.example,,0612345678\nben,,,,\n';
    expect(await counted(rows)).toMatchObject({ ready: 1, users: 2 });
  });
});

describe('what is huge takes no more memory than anything else', { timeout: 120_000 }, () => {
  /** A file that is written piece by piece, and may be as long as it likes without taking disk. */
  const hugeFile = (name: string, pieces: readonly string[], bytes?: number): string => {
    const path = file(name, '');
    const descriptor = openSync(path, 'w');
    for (const piece of pieces) writeSync(descriptor, piece);
    closeSync(descriptor);
    if (bytes !== undefined) truncateSync(path, bytes);
    return path;
  };
  const rows = 'ben,b@b.example\n'.repeat(65_536);
  const twoGigabytes = 2 ** 31;

  it.each<[string, () => string, string]>([
    ['2 GB of nothing', () => hugeFile('a.csv', [], twoGigabytes), 'is no table (binary)'],
    [
      '2 GB after some users',
      () => hugeFile('b.csv', ['login,email\n', rows], twoGigabytes),
      'line 65538: longer than 1 MB',
    ],
    [
      'a quote that is never closed, before 50 MB',
      () => hugeFile('c.csv', ['login,email\n"ann,a@b.example\n', ...Array<string>(50).fill(rows)]),
      'line 2: a quote that is never closed',
    ],
    [
      'a .gz that unpacks to 300 MB of one letter',
      () =>
        file(
          'd.csv.gz',
          gzipSync(Buffer.concat([Buffer.from('login,email\n'), Buffer.alloc(3e8, 97)])),
        ),
      'out of next to nothing, as a zip bomb does',
    ],
    [
      'an .xlsx that unpacks to 70 MB of blanks',
      () => file('e.xlsx', Buffer.from(workbook(' '.repeat(7e7)))),
      'out of next to nothing, as a zip bomb does',
    ],
  ])('%s', (_, make, said) => {
    const args = ['readiness', '--counts-only', '--policy', policy, make()];
    const { output, complaint, megabytes } = terminal(args);
    expect(output + complaint).toContain(said);
    expect(megabytes).toBeGreaterThan(20);
    expect(megabytes).toBeLessThan(150);
  });
});
