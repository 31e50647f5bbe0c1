import { parentPort, workerData } from 'node:worker_threads';

import { countSegment, type SegmentTask } from './count-segment.ts';

parentPort?.postMessage(await countSegment(workerData as SegmentTask));
