import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Row } from './row.ts';

/** What a page gets that is looked into, compressed; and what the one gets that is filled. */
export async function scriptWeight(extension: string): Promise<Row> {
  const weight = async (file: string): Promise<number> =>
    gzipSync(await readFile(join(extension, file)), { level: 9 }).byteLength / 1000;
  const fill = await weight('autofill-fill.js');
  return {
    name: 'Pages: the script that finds code fields, gzip',
    unit: 'kB',
    ours: await weight('autofill.js'),
    baseline: null,
    ratio: null,
    limit: { on: 'ours', kind: 'at-most', bound: 12 },
    detail: `and ${fill.toFixed(1)} kB with the code`,
  };
}
