import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import { ChunkedRows, type RowSink } from '../../../lib/directory/chunked-rows.ts';
import { lineOf, startOf } from '../../../lib/directory/row-batch.ts';
import type { RowFinder } from '../../../lib/directory/row-finder.ts';
import { RowScanner } from '../../../lib/directory/row-scanner.ts';
import { cellText } from '../../../lib/directory/text-encoding.ts';
import { WideRowFinder } from '../../../lib/directory/wide-row-finder.ts';
import { bytesOf } from '../../support/read-bytes.ts';

interface Seen {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly offsets: readonly number[];
  readonly rejected: readonly (readonly [problem: string, line: number])[];
}

const finders = {
  'the scanner of rows': (delimiter: string, columns: readonly number[], width: number) =>
    new RowScanner(delimiter.charCodeAt(0), columns, width),
  'the finder that looks at 64 bytes at once': (
    delimiter: string,
    columns: readonly number[],
    width: number,
  ): RowFinder => {
    const finder = WideRowFinder.make(delimiter.charCodeAt(0), columns, width);
    if (finder === null) throw new Error('No WebAssembly here.');
    return finder;
  },
} as const;

type MakeFinder = (typeof finders)[keyof typeof finders];

/** All cells of all rows, read in pieces of these sizes, again and again. */
function seenBy(
  make: MakeFinder,
  bytes: Uint8Array,
  width: number,
  delimiter: string,
  sizes: readonly number[],
): Seen {
  const columns = Array.from({ length: width }, (_, column) => column);
  const finder = make(delimiter, columns, width);
  const rows: string[][] = [];
  const lines: number[] = [];
  const offsets: number[] = [];
  const rejected: [string, number][] = [];
  const sink: RowSink = {
    rows: (batch, start) => {
      for (let row = 0; row < batch.count; row++) {
        const at = batch.first + row * batch.stride;
        lines.push(lineOf(batch, row));
        offsets.push(start + startOf(batch, row));
        rows.push(
          columns.map((slot) =>
            cellText(
              batch.bytes,
              batch.cells[at + 2 * slot] ?? 0,
              batch.cells[at + 2 * slot + 1] ?? 0,
            ),
          ),
        );
      }
    },
    reject: (problem, line) => rejected.push([problem, line]),
  };
  const chunked = new ChunkedRows(finder, sink);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    chunked.push(bytes.subarray(at, at + size));
    at += size;
  }
  chunked.end();
  return { rows, lines, offsets, rejected };
}

const delimiter = fc.constantFrom(',', ';', '\t', '|');
const pieceSizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
const anyBytes = fc
  .array(fc.constantFrom('a', 'é', '1', ',', ';', '"', '"', '\n', '\r', '\r\n', ' ', '\0'), {
    maxLength: 80,
  })
  .map((parts) => bytesOf(parts.join('')));
const cell = fc
  .array(fc.constantFrom('a', 'Z', 'é', '€', '0', '"', ',', ';', '\t', '\n', '\r\n', '@'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

describe.each(Object.entries(finders))('%s', (_, make) => {
  const seen = (bytes: Uint8Array, width: number, sign: string, sizes: readonly number[]): Seen =>
    seenBy(make, bytes, width, sign, sizes);

  it('sees the same whatever the pieces, and never throws', () => {
    fc.assert(
      fc.property(anyBytes, delimiter, pieceSizes, (bytes, sign, sizes) => {
        expect(seen(bytes, 3, sign, sizes)).toEqual(seen(bytes, 3, sign, [1000]));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with Papa Parse on well-formed tables', () => {
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        table,
        delimiter,
        fc.constantFrom('\n', '\r\n'),
        pieceSizes,
        (rows, sign, newline, sizes) => {
          const text = Papa.unparse(rows, { delimiter: sign, newline });
          const read = seen(bytesOf(text), 3, sign, sizes);
          const theirs = Papa.parse<string[]>(text, { delimiter: sign, newline }).data;
          const trimmed = theirs.map((row) => row.map((value) => value.trim()));
          expect(read.rows).toEqual(trimmed.filter((row) => row.length === 3));
          expect(read.rejected).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('accounts for every line that is not blank', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a,b,c', 'a,b', 'a,b,c,d', 'a,"b"x,c', ''), { maxLength: 20 }),
        (rows) => {
          const { lines, rejected } = seen(bytesOf(rows.join('\n')), 3, ',', [7]);
          const accounted = [...lines, ...rejected.map(([, line]) => line)].sort((a, b) => a - b);
          expect(accounted).toEqual(rows.flatMap((row, index) => (row === '' ? [] : [index + 1])));
        },
      ),
    );
  });

  it('gives a row that ends early empty cells, and not those of the row before', () => {
    expect(seen(bytesOf('a,b,c\nd\n'), 3, ',', [100]).rows).toEqual([
      ['a', 'b', 'c'],
      ['d', '', ''],
    ]);
  });
});

describe('both finders', () => {
  const row = fc.constantFrom(
    'anna@example.nl,+31612345678,True',
    '"Vries, Anna de",,',
    '"a ""b"" c","",x',
    '"two',
    'lines",b,c',
    'a,b',
    'a,b,c,d',
    'a,b,c,,""',
    '"quoted" ,b,c',
    '5" pipe,b,c',
    '',
    '\r',
    'é'.repeat(70),
    ','.repeat(130),
  );
  const text = fc
    .array(fc.tuple(row, fc.constantFrom('\n', '\n', '\r\n', '\r')), { maxLength: 60 })
    .map((rows) => bytesOf(rows.flat().join('')));

  it('find the same, in rows of any form', () => {
    fc.assert(
      fc.property(fc.oneof(text, anyBytes), pieceSizes, (bytes, sizes) => {
        const [careful, wide] = Object.values(finders).map((make) =>
          seenBy(make, bytes, 3, ',', [...sizes, 700]),
        );
        expect(wide).toEqual(careful);
      }),
      { numRuns: 400 },
    );
  });

  it('find the same in more rows and cells than are found at once', () => {
    const many = bytesOf(
      `${'\n'.repeat(5000)}${'a,"b\n",c\r\n'.repeat(3000)}${','.repeat(70_000)}x\n${'a,b,c\n'.repeat(2000)}`,
    );
    const [careful, wide] = Object.values(finders).map((make) =>
      seenBy(make, many, 3, ',', [100_000]),
    );
    expect(wide).toEqual(careful);
    expect(wide?.rows).toHaveLength(5000);
  });

  it('know nothing of the wanted columns but their places', () => {
    const wide = finders['the finder that looks at 64 bytes at once'](',', [2, 0], 4);
    wide.bytes.set(bytesOf('a,b,"c",d\n'));
    wide.find(0, 10);
    expect([...wide.rows.subarray(0, wide.stride)]).toEqual([0, 9, 0, 1, 1, 5, 6, 0, 1]);
  });
});
