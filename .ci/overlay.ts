import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Built or installed: linked or left out rather than copied. */
const leftOut = new Set(['.git', '.output', 'coverage', 'dist', 'node_modules', 'test-results']);

/**
 * Copies the checkout into a temporary folder, where files can be broken without disturbing anyone.
 * The folder disappears when the program ends, also by Ctrl-C.
 */
export async function createOverlay(): Promise<string> {
  const overlay = await mkdtemp(join(tmpdir(), 'grip-guards-'));
  process.once('exit', () => rmSync(overlay, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(1));
  }
  for (const name of await readdir('.')) {
    if (!leftOut.has(name)) await cp(name, join(overlay, name), { recursive: true });
  }
  await symlink(resolve('node_modules'), join(overlay, 'node_modules'), 'junction');
  return overlay;
}

/** Writes a file into the overlay, with its folders. */
export async function place(overlay: string, file: string, source: string): Promise<void> {
  const path = join(overlay, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, source);
}
