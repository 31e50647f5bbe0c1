import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

import {
  type DirectoryCounts,
  mergedCounts,
  type ReadingChoices,
  type Table,
} from '../directory/index.ts';
import { countSegment, type SegmentResult, type SegmentTask } from './count-segment.ts';

/** Below this a second reader costs more time than it saves. */
const smallBytes = 16_000_000;
/** Each reader takes some 15 MB of memory. */
const maxReaders = 4;

/**
 * Counts a plain delimited file, large ones with a reader for each processor: every reader takes a
 * part of the file and guesses that no quote is open where it starts. A wrong guess is found where
 * the part before it ends, and that part is read again.
 *
 * @param alone - bytes below which there is one reader
 */
export async function countFile(
  file: string,
  table: Pick<Table, 'delimiter' | 'header' | 'skipBytes'>,
  choices: ReadingChoices,
  readers: number = Math.min(availableParallelism(), maxReaders),
  alone: number = smallBytes,
): Promise<DirectoryCounts> {
  const { size } = statSync(file);
  const count = size < alone ? 1 : readers;
  const { delimiter, header, skipBytes } = table;
  const tasks = Array.from({ length: count }, (_, index): SegmentTask => ({
    file,
    table: { delimiter, header, skipBytes },
    choices,
    start: Math.floor((index * size) / count),
    end: index + 1 === count ? Infinity : Math.floor(((index + 1) * size) / count),
    startsAt: index === 0 ? 'header' : 'guess',
  }));
  const [first, ...others] = tasks;
  if (!first) throw new RangeError('At least one reader is needed.');
  const elsewhere = others.map(inWorker);
  const results = await Promise.all([countSegment(first), ...elsewhere]);
  return mergedCounts(await verified(tasks, results));
}

/** Reads again what began in the middle of a row, and counts lines from the top of the file. */
async function verified(
  tasks: readonly SegmentTask[],
  results: readonly SegmentResult[],
): Promise<readonly DirectoryCounts[]> {
  const parts: DirectoryCounts[] = [];
  let next: number | null = 0;
  let lines = 0;
  for (const [index, task] of tasks.entries()) {
    let result = results[index];
    if (next === null || !result) break;
    if (index > 0 && result.edges.firstRow !== next) {
      result = await countSegment({ ...task, start: next, startsAt: 'row' });
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

function inWorker(task: SegmentTask): Promise<SegmentResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./segment-worker.ts', import.meta.url), {
      workerData: task,
    });
    worker.once('message', (result: SegmentResult) => resolve(result));
    worker.once('error', reject);
  });
}
