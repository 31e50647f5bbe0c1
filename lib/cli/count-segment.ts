import { closeSync, openSync, readSync } from 'node:fs';

import {
  ChunkedRows,
  type CountingChoices,
  type DirectoryCounts,
  fastestRowFinder,
  openReader,
  type RowFinder,
  type RowReader,
  type SegmentEdges,
  SegmentSink,
  type Table,
  Tally,
} from '../directory/parts.ts';

/** A plain delimited file, and how to count it. */
export interface CountedFile {
  readonly file: string;
  readonly table: Pick<Table, 'delimiter' | 'header' | 'skipBytes'>;
  readonly choices: CountingChoices;
}

/** Part of a file: rows that begin in it are counted. */
export interface Segment {
  /** Offset of the first byte, and of the first one after it. */
  readonly start: number;
  readonly end: number;
  /** `guess`: the first row begins after the next line break, if no quote is open at `start`. */
  readonly startsAt: 'header' | 'row' | 'guess';
}

export interface SegmentResult {
  readonly counts: DirectoryCounts;
  readonly edges: SegmentEdges;
}

/** Parts that several readers share. */
export interface SegmentQueue extends CountedFile {
  readonly segments: readonly Segment[];
  /** One number, shared: the part that nobody has taken yet. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** Counts one part after the other, as long as there are any that nobody has taken. */
export async function countFrom(
  { segments, next, ...counted }: SegmentQueue,
  take: (index: number, result: SegmentResult) => void,
): Promise<void> {
  const reader = await SegmentReader.open(counted);
  for (;;) {
    const index = Atomics.add(next, 0, 1);
    const segment = segments[index];
    if (!segment) return;
    take(index, reader.count(segment));
  }
}

/** How much is read beyond a part's end at once, to find where its last row ends. */
const overlapBytes = 65_536;

/** Counts parts of a file, in constant memory. */
export class SegmentReader {
  readonly #counted: CountedFile;
  readonly #reader: RowReader;
  readonly #finder: RowFinder;

  private constructor(counted: CountedFile, reader: RowReader) {
    const { delimiter, header } = counted.table;
    this.#counted = counted;
    this.#reader = reader;
    this.#finder = fastestRowFinder(delimiter, reader.plan.columns, header.length);
  }

  static async open(counted: CountedFile): Promise<SegmentReader> {
    return new SegmentReader(counted, await openReader(counted.choices, false));
  }

  /** @throws Error of the file system */
  count({ start, end, startsAt }: Segment): SegmentResult {
    const { file, table } = this.#counted;
    const descriptor = openSync(file, 'r');
    try {
      const firstRow = startsAt === 'guess' ? afterLineBreak(descriptor, start) : start;
      const tally = new Tally(this.#reader, { detail: 'counts' });
      const sink = new SegmentSink(tally, firstRow, end);
      this.#finder.line = 1;
      const rows = new ChunkedRows(
        this.#finder,
        sink,
        startsAt === 'header' ? { skipRows: 1, skipBytes: table.skipBytes } : { offset: firstRow },
      );
      for (let at = firstRow; !sink.isDone;) {
        const room = rows.room();
        const length = Math.min(room.length, Math.max(end - at, 0) + overlapBytes);
        const count = readSync(descriptor, room, { position: at, length });
        if (count === 0) {
          rows.end();
          break;
        }
        rows.filled(count);
        at += count;
      }
      return { counts: tally.counts(), edges: sink.edges(this.#finder.line - 1) };
    } finally {
      closeSync(descriptor);
    }
  }
}

function afterLineBreak(descriptor: number, start: number): number {
  const piece = new Uint8Array(65_536);
  for (let at = start; ;) {
    const count = readSync(descriptor, piece, { position: at });
    const found = piece.subarray(0, count).indexOf(10);
    if (found >= 0) return at + found + 1;
    if (count === 0) return at;
    at += count;
  }
}
