import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from 'vite';

import { frozenBuild } from '../builds.ts';
import type { BrowserKind } from '../driven-browser.ts';

/** The page that is added to the copy. */
export const driverPage = 'driver.html';

/** A copy of a build that a spec changed, in a folder of its own. */
export interface DrivenBuild {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

interface Manifest {
  optional_host_permissions?: string[];
  host_permissions?: string[];
}

/**
 * Copies a build and adds the driver's page.
 *
 * @param options.allSites - whether the copy has permission for every site from the start: what a
 *   permission holds back is then held back by the product's own checks alone
 */
export async function drivenBuild(
  kind: BrowserKind,
  { allSites }: { readonly allSites: boolean },
): Promise<DrivenBuild> {
  const path = await mkdtemp(join(tmpdir(), `grip-e2e-driven-${kind}-`));
  await cp(frozenBuild(kind), path, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.BROWSER': JSON.stringify(kind) },
    build: {
      emptyOutDir: false,
      outDir: path,
      lib: {
        entry: join(import.meta.dirname, 'driver-page.ts'),
        formats: ['es'],
        fileName: 'driver',
      },
      rolldownOptions: { output: { chunkFileNames: 'driver-chunks/[name]-[hash].js' } },
    },
  });
  await writeFile(
    join(path, driverPage),
    '<!doctype html><html lang="en"><title>Driver</title><script type="module" src="driver.js"></script></html>',
  );
  if (allSites) await allowAllSites(join(path, 'manifest.json'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

async function allowAllSites(file: string): Promise<void> {
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
  manifest.host_permissions = manifest.optional_host_permissions ?? [];
  delete manifest.optional_host_permissions;
  await writeFile(file, JSON.stringify(manifest));
}
