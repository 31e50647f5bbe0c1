import { closeSync, openSync, readSync } from 'node:fs';

import {
  ChunkedRows,
  type DirectoryCounts,
  fastestRowFinder,
  openTally,
  type SegmentEdges,
  SegmentSink,
  type Table,
  type TallyChoices,
} from '../directory/parts.ts';

/** Part of a plain delimited file. */
export interface SegmentTask {
  readonly file: string;
  readonly table: Pick<Table, 'delimiter' | 'header' | 'skipBytes'>;
  readonly choices: TallyChoices;
  /** Offset of the first byte; rows that begin before `end` are counted. */
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
export interface SegmentQueue {
  readonly tasks: readonly SegmentTask[];
  /** One number, shared: the part that nobody has taken yet. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** Counts one part after the other, as long as there are any that nobody has taken. */
export async function countFrom(
  { tasks, next }: SegmentQueue,
  take: (index: number, result: SegmentResult) => void,
): Promise<void> {
  for (;;) {
    const index = Atomics.add(next, 0, 1);
    const task = tasks[index];
    if (!task) return;
    take(index, await countSegment(task));
  }
}

/** How much is read beyond a part's end at once, to find where its last row ends. */
const overlapBytes = 65_536;

/** Counts the rows of a part of a file, in constant memory. */
export async function countSegment(task: SegmentTask): Promise<SegmentResult> {
  const descriptor = openSync(task.file, 'r');
  try {
    const { delimiter, header, skipBytes } = task.table;
    const { tally, reader } = await openTally(task.choices, { detail: 'counts' });
    const finder = fastestRowFinder(delimiter, reader.plan.columns, header.length);
    const firstRow =
      task.startsAt === 'guess' ? afterLineBreak(descriptor, task.start) : task.start;
    const sink = new SegmentSink(tally, firstRow, task.end);
    const rows = new ChunkedRows(
      finder,
      sink,
      task.startsAt === 'header' ? { skipRows: 1, skipBytes } : { offset: firstRow },
    );
    for (let at = firstRow; !sink.isDone;) {
      const room = rows.room();
      const length = Math.min(room.length, Math.max(task.end - at, 0) + overlapBytes);
      const count = readSync(descriptor, room, { position: at, length });
      if (count === 0) {
        rows.end();
        break;
      }
      rows.filled(count);
      at += count;
    }
    return { counts: tally.counts(), edges: sink.edges(finder.line - 1) };
  } finally {
    closeSync(descriptor);
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
