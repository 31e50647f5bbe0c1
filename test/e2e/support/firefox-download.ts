import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Download } from './surface.ts';
import { until } from './until.ts';

/** Reads the file that appears in the download folder after `action`, once it is whole. */
export async function takeDownload(folder: string, action: () => Promise<void>): Promise<Download> {
  const before = new Set(await readdir(folder));
  await action();
  // For a moment it may have another name, and nothing in it.
  return until('a finished download', async () => {
    const now = await readdir(folder);
    if (now.some((file) => file.endsWith('.part'))) return undefined;
    const name = now.find((file) => !before.has(file));
    const text = name === undefined ? '' : await readFile(join(folder, name), 'utf8');
    return name === undefined || text === '' ? undefined : { name, text };
  });
}
