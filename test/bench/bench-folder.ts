import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const built = '.output/chrome-mv3';

/** The page that the popup is measured against: one paragraph, no script. */
export const barePage = 'bare.html';

const bareHtml = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Bare</title>
  </head>
  <body>
    <p>Users can log in.</p>
  </body>
</html>
`;

/** A copy of a built extension that also has {@link barePage}, which is never shipped. */
export interface BenchFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/**
 * Builds the extension for Chromium as it ships; what the build tells goes to stderr.
 *
 * @throws Error where it does not build
 */
export function buildExtension(): void {
  const wxt = ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', 'chrome', '--level', 'warn'];
  console.error('Building the extension …');
  const { status } = spawnSync(process.execPath, wxt, { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The extension does not build; see above.');
}

/** Copies the build, so that another one in between cannot change what is measured. */
export async function benchFolder(): Promise<BenchFolder> {
  if (!existsSync(built)) throw new Error(`No build at ${built}. Type: npm run build`);
  const path = await mkdtemp(join(tmpdir(), 'grip-bench-'));
  await cp(built, path, { recursive: true });
  await writeFile(join(path, barePage), bareHtml);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
