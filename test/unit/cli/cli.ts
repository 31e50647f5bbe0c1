import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { afterAll, beforeAll, expect } from 'vitest';

import type { Outcome } from '../../../lib/cli/outcome.ts';
import { plain } from '../../../lib/cli/paint.ts';
import { run } from '../../../lib/cli/run.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'grip-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A file in the folder of this test file, which is removed at its end. */
export function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What the terminal tool says to these arguments. */
export function cli(args: readonly string[], input: string | Buffer = ''): Promise<Outcome> {
  return run(args, Readable.from([Buffer.from(input)]), plain);
}

/** The JSON that it prints, with nothing to complain of. */
export async function jsonOf(
  args: readonly string[],
  input: string | Buffer = '',
): Promise<unknown> {
  const { exitCode, output, complaint } = await cli([...args, '--json'], input);
  expect([exitCode, complaint]).toEqual([0, '']);
  return JSON.parse(output) as unknown;
}
