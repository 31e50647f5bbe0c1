import { readFile, writeFile } from 'node:fs/promises';

import loadWabt from 'wabt';

const source = 'lib/directory/wide-row-finder.wat';
const target = 'lib/directory/wide-row-finder-wasm.ts';

/** Assembles the row finder and writes it as a script, so that it is loaded without being fetched. */
const wabt = await loadWabt();
const assembly = wabt.parseWat(source, await readFile(source, 'utf8'), { simd: true });
assembly.validate();
const base64 = Buffer.from(assembly.toBinary({}).buffer).toString('base64');
await writeFile(
  target,
  `/** \`wide-row-finder.wat\`, assembled by \`npm run wasm\`, as base64. */
export const wideRowFinderWasm =
  '${base64}';
`,
);
