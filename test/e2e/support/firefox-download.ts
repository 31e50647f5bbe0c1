import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Download } from './surface.ts';
import { until } from './until.ts';

/** Reads the file that appears in the download folder after `action`, once it is whole. */
export async function takeDownload(folder: string, action: () => Promise<void>): Promise<Download> {
  const before = new Set(await readdir(folder));
  await action();
  const name = await until('a finished download', async () => {
    const now = await readdir(folder);
    if (now.some((file) => file.endsWith('.part'))) return undefined;
    return now.find((file) => !before.has(file));
  });
  const text = await until('the download to have content', async () => {
    const content = await readFile(join(folder, name), 'utf8');
    return content === '' ? undefined : content;
  });
  return { name, text };
}
