import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

import {
  type DirectoryCounts,
  mergedCounts,
  type ReadingChoices,
  type Table,
  countingChoices,
} from '../directory/index.ts';
import {
  countFrom,
  type SegmentQueue,
  SegmentReader,
  type SegmentResult,
} from './count-segment.ts';

/** How a file is shared among readers. */
export interface Sharing {
  /** One for each processor, at most four: each takes some 15 MB of memory. */
  readonly readers?: number;
  /** A reader takes one part after the other, so that it matters little who starts late. */
  readonly partBytes?: number;
  /** Below this a second reader costs more time than it saves. */
  readonly smallBytes?: number;
}

/**
 * Counts a plain delimited file, large ones with several readers. The file is divided into parts,
 * and every part is counted under the guess that no quote is open where it starts. A wrong guess is
 * found where the part before it ends, and that part is read again.
 */
export async function countFile(
  file: string,
  table: Pick<Table, 'delimiter' | 'header' | 'skipBytes'>,
  choices: ReadingChoices,
  {
    readers = Math.min(availableParallelism(), 4),
    partBytes = 8_000_000,
    smallBytes = 32_000_000,
  }: Sharing = {},
): Promise<DirectoryCounts> {
  const { size } = statSync(file);
  const count = size < smallBytes ? 1 : Math.max(1, Math.ceil(size / partBytes));
  const { delimiter, header, skipBytes } = table;
  const queue: SegmentQueue = {
    file,
    table: { delimiter, header, skipBytes },
    choices: countingChoices(choices),
    segments: Array.from({ length: count }, (_, index) => ({
      start: index * partBytes,
      end: index + 1 === count ? Infinity : (index + 1) * partBytes,
      startsAt: index === 0 ? 'header' : 'guess',
    })),
    next: new Int32Array(new SharedArrayBuffer(4)),
  };
  const results = await counted(queue, count === 1 ? 1 : readers);
  return mergedCounts(await verified(queue, results));
}

/** Counts all parts, here and in workers; who is free takes the next one. */
async function counted(queue: SegmentQueue, readers: number): Promise<readonly SegmentResult[]> {
  const results: SegmentResult[] = [];
  let missing = queue.segments.length;
  const workers: Worker[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      const take = (index: number, result: SegmentResult): void => {
        results[index] = result;
        if (--missing === 0) resolve();
      };
      for (let reader = 1; reader < readers; reader++) {
        const worker = new Worker(new URL('./segment-worker.ts', import.meta.url), {
          // Rows make nothing that lives: little room for young objects keeps the memory small.
          resourceLimits: { maxYoungGenerationSizeMb: 4 },
          workerData: queue,
        });
        worker.on('message', ([index, result]: [number, SegmentResult]) => take(index, result));
        worker.once('error', reject);
        workers.push(worker);
      }
      countFrom(queue, take).catch(reject);
    });
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}

/** Reads again what began in the middle of a row, and counts lines from the top of the file. */
async function verified(
  queue: SegmentQueue,
  results: readonly SegmentResult[],
): Promise<readonly DirectoryCounts[]> {
  const parts: DirectoryCounts[] = [];
  let next: number | null = 0;
  let lines = 0;
  let reader: SegmentReader | undefined;
  for (const [index, segment] of queue.segments.entries()) {
    let result = results[index];
    if (next === null || !result) break;
    if (index > 0 && result.edges.firstRow !== next) {
      reader ??= await SegmentReader.open(queue);
      result = reader.count({ ...segment, start: next, startsAt: 'row' });
    }
    const { counts, edges } = result;
    const linesBefore = lines;
    parts.push({
      ...counts,
      rejected: counts.rejected.map((row) => ({ ...row, line: row.line + linesBefore })),
    });
    next = edges.nextRow;
    lines += edges.lines;
  }
  return parts;
}
