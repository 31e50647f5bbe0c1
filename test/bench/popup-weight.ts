import { firstLoad } from '../../.ci/first-load.ts';
import type { Row } from './row.ts';

/** JavaScript and CSS that the popup loads before it runs, compressed. */
export async function popupWeight(extension: string): Promise<Row> {
  const files = await firstLoad(extension, 'popup.html');
  return {
    name: 'Popup: first load with both tabs, gzip',
    unit: 'kB',
    ours: files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000,
    baseline: null,
    ratio: null,
    limit: { on: 'ours', kind: 'at-most', bound: 80 },
    detail: `${files.length} files`,
  };
}
