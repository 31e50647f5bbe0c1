import { readFileSync } from 'node:fs';
import loadWabt from 'wabt';
import { expect, it } from 'vitest';

import { WideRowFinder } from '../../../lib/directory/wide-row-finder.ts';
import { wideRowFinderWasm } from '../../../lib/directory/wide-row-finder-wasm.ts';

it('ships what its source says', async () => {
  const wabt = await loadWabt();
  const source = readFileSync('lib/directory/wide-row-finder.wat', 'utf8');
  const { buffer } = wabt.parseWat('wide-row-finder.wat', source, { simd: true }).toBinary({});
  expect(wideRowFinderWasm).toBe(Buffer.from(buffer).toString('base64'));
});

it('is not made for more columns than it has room for', () => {
  const columns = Array.from({ length: 65 }, (_, column) => column);
  expect(WideRowFinder.make(44, columns, 65)).toBeNull();
});
