import { parentPort, workerData } from 'node:worker_threads';

import { countFrom, type SegmentQueue } from './count-segment.ts';

await countFrom(workerData as SegmentQueue, (index, result) =>
  parentPort?.postMessage([index, result]),
);
