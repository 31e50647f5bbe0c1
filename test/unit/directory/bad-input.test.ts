import { gzipSync } from 'node:zlib';

import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { type ByteStream, inspectDirectory } from '../../../lib/directory/index.ts';
import { gunzipped } from '../../../lib/directory/gunzip.ts';
import { bytesOf, inPieces, readBytes } from '../../support/read-bytes.ts';

const refusal = async (source: Uint8Array | string): Promise<unknown> => {
  const read = await readBytes(source);
  expect(read.ok).toBe(false);
  return read.ok ? null : read.error;
};

describe('what is no directory is refused with a reason', () => {
  it.each([
    ['nothing', '', { code: 'empty' }],
    ['blanks', ' \r\n\n', { code: 'empty' }],
    ['a header alone', 'login,email\r\n', { code: 'header-only' }],
    ['a PDF', '%PDF-1.7\n1 0 obj', { code: 'binary', looksLike: 'pdf' }],
    ['columns that say nothing', 'a,b\n1,2\n', { code: 'unknown-columns', header: ['a', 'b'] }],
    ['JSON without users', '{"a": [1]}', { code: 'no-users-in-json' }],
    ['JSON that breaks off', '{"Resources": [{"userName": "a"}', { code: 'bad-json', offset: 32 }],
    ['JSON and more', '{"Resources": []} x', { code: 'bad-json', offset: 18 }],
  ])('%s', async (_, source, problem) => {
    expect(await refusal(source)).toEqual(problem);
  });

  it('bytes of no text', async () => {
    const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 31);
    expect(await refusal(noise)).toEqual({ code: 'binary', looksLike: null });
    expect(await refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toEqual({
      code: 'binary',
      looksLike: 'old-excel',
    });
  });

  it('a .gz that breaks off, or holds nothing of use', async () => {
    const whole = gzipSync('login,email\nann,a@b.example\n'.repeat(1000));
    expect(await refusal(whole.subarray(0, whole.length - 9))).toEqual({ code: 'bad-gzip' });
    expect(await refusal(Uint8Array.of(0x1f, 0x8b, 1, 2, 3))).toEqual({ code: 'bad-gzip' });
    expect(await refusal(gzipSync(''))).toEqual({ code: 'empty' });
    const rows = gzipSync('login,email\nann,a@b.example\n');
    expect(await refusal(Buffer.concat([rows, rows]))).toEqual({ code: 'bad-gzip' });
  });

  it('a ZIP that is no spreadsheet, damaged or too large', async () => {
    expect(await refusal(zipSync({ 'a.txt': bytesOf('a') }))).toEqual({ code: 'bad-spreadsheet' });
    expect(await refusal(Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9, 9))).toEqual({
      code: 'bad-spreadsheet',
    });
    const large = new Uint8Array(20_000_001);
    large.set([0x50, 0x4b, 3, 4]);
    expect(await refusal(large)).toEqual({ code: 'spreadsheet-too-large', maxBytes: 20_000_000 });
  });

  it('a spreadsheet that says it unpacks to out of all proportion', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': bytesOf('<worksheet/>') });
    const entry = Buffer.from(bomb).indexOf(Uint8Array.of(0x50, 0x4b, 1, 2));
    new DataView(bomb.buffer).setUint32(entry + 24, 210_000_000, true);
    expect(await refusal(bomb)).toMatchObject({ code: 'unpacks-too-large' });
  });

  it('a .gz that unpacks to out of all proportion, long before its end', async () => {
    const bomb = gzipSync(new Uint8Array(20_000_000));
    let unpacked = 0;
    const reading = (async () => {
      for await (const piece of gunzipped(inPieces(bomb, 1000), 1_000_000))
        unpacked += piece.length;
    })();
    await expect(reading).rejects.toMatchObject({ problem: { code: 'unpacks-too-large' } });
    expect(unpacked).toBeLessThan(10_000_000);
  });

  it('too many columns', async () => {
    const header = Array.from({ length: 16_385 }, (_, index) => `c${index}`).join(',');
    expect(await refusal(`${header}\n1\n`)).toMatchObject({
      code: 'too-many-columns',
      count: 16_385,
    });
  });

  it('a quote in the header that is never closed, without reading it all', async () => {
    let given = 0;
    async function* huge(): ByteStream {
      yield await Promise.resolve(bytesOf('"login,email\n'));
      for (; given < 2000; given++) yield new Uint8Array(1_048_576).fill(97);
    }
    expect(await inspectDirectory(huge())).toMatchObject({
      ok: false,
      error: { code: 'header-never-ends', quoted: true },
    });
    expect(given).toBeLessThan(5);
  });
});

describe('whatever the bytes', () => {
  const starts = [
    [],
    [0x1f, 0x8b, 8, 0],
    [0x50, 0x4b, 3, 4],
    [0xff, 0xfe],
    [0xfe, 0xff],
    [0xef, 0xbb, 0xbf],
  ];
  const signs = fc.constantFrom(...Array.from('login,email;\t"\n\r{}[]:@0é\0='));
  const source = fc.oneof(
    fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 })),
    fc.tuple(
      fc.constant([]),
      fc.array(signs, { maxLength: 80 }).map((all) => bytesOf(`login,email\n${all.join('')}`)),
    ),
    fc.tuple(
      fc.constant([]),
      fc.array(signs, { maxLength: 80 }).map((all) => bytesOf(`[{"userName":"a"},${all.join('')}`)),
    ),
  );

  it('says what is wrong or counts, and never throws; pieces do not matter', async () => {
    await fc.assert(
      fc.asyncProperty(
        source,
        fc.integer({ min: 1, max: 30 }),
        async ([start, rest], pieceSize) => {
          const bytes = Uint8Array.from([...start, ...rest]);
          const whole = await readBytes(bytes, { options: { detail: 'counts' } });
          const pieces = await readBytes(bytes, { options: { detail: 'counts' }, pieceSize });
          expect(pieces).toEqual(whole);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what is odd in a directory loses nothing else', () => {
  const read = async (text: string | Uint8Array, pieceSize = 65_536) => {
    const counts = await readBytes(text, { pieceSize });
    if (!counts.ok) throw new Error(counts.error.code);
    const { population, rejected, duplicates } = counts.value;
    return {
      users: population.groups.reduce((n, { users }) => n + users, 0),
      rejected,
      duplicates,
    };
  };

  it('10 000 columns', async () => {
    const extra = Array.from({ length: 9_998 }, (_, index) => `c${index}`).join(',');
    const row = `ann,a@b.example${',x'.repeat(9_998)}`;
    expect(await read(`login,email,${extra}\n${row}\n`)).toMatchObject({ users: 1, rejected: [] });
  });

  it('rows that are too short, too long, misquoted or without a login', async () => {
    const rows = [
      'ann',
      'ben,b@b.example,x,too many',
      'cas,"c"@b.example,x',
      ' ,d@b.example,x',
      'eva,e@b.example,x,',
    ];
    expect(await read(`login,email,other\n${rows.join('\n')}\n`)).toEqual({
      users: 2,
      rejected: [
        { line: 3, problem: 'more-cells-than-columns' },
        { line: 4, problem: 'text-after-quote' },
        { line: 5, problem: 'no-login' },
      ],
      duplicates: 0,
    });
  });

  it('a quote that is never closed at the start of a huge file', async () => {
    const many = 'login,email\n"ann,a@b.example\n' + 'ben,b@b.example\n'.repeat(200_000);
    expect(await read(many)).toMatchObject({
      users: 200_000,
      rejected: [{ line: 2, problem: 'quote-never-closed' }],
    });
  });

  it('a quote that is never closed at the end', async () => {
    expect(await read('login,email\nann,a@b.example\nben,"b\ncas,c@b.example')).toMatchObject({
      users: 2,
      rejected: [{ line: 3, problem: 'quote-never-closed' }],
    });
  });

  it('a line of 3 MB', async () => {
    const long = 'x'.repeat(3_000_000);
    for (const size of [65_536, 5_000_000]) {
      expect(
        await read(`login,email\nann,a@b.example\n${long}\nben,b@b.example\n`, size),
      ).toMatchObject({
        users: 2,
        rejected: [{ line: 3, problem: 'row-too-long' }],
      });
    }
  });

  it('NUL bytes', async () => {
    const rows = `login,email\n${'ann,a@b.example\n'.repeat(400)}b\0n,b@b.example\n`;
    expect(await read(rows)).toMatchObject({
      users: 400,
      rejected: [{ line: 402, problem: 'nul-byte' }],
    });
  });

  it('headers that occur twice: all addresses count, and the first login', async () => {
    expect(await read('login,login,email,email\nann,,,a@b.example\n')).toMatchObject({
      users: 1,
      rejected: [],
    });
  });

  it('the same login twice, in any case', async () => {
    expect(await read('login,email\nann,a@b.example\nAnn,\nben,\n')).toMatchObject({
      users: 3,
      duplicates: 1,
    });
  });

  it('JSON users that are none', async () => {
    const list = '[{"userName": "ann"}, 7, "x", {"displayName": "no login"}, {"userName": "ben"}]';
    for (const size of [1, 5, 1000]) {
      const found = await read(list, size);
      expect(found.users).toBe(2);
      expect(found.rejected).toEqual([3, 4, 5].map((line) => ({ line, problem: 'no-login' })));
    }
  });

  it('a cancelled source passes its own error on', async () => {
    async function* gone(): ByteStream {
      yield await Promise.resolve(bytesOf('login,email\nann,\n'));
      throw new DOMException('stop', 'AbortError');
    }
    await expect(inspectDirectory(gone())).rejects.toThrow('stop');
    await expect(inspectDirectory(inPieces(bytesOf('login,email\nann,\n')))).resolves.toBeTruthy();
  });
});
