import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { builds, frozenBuildsVariable, requireBuild } from './builds.ts';

/** Freezes the builds, so that a rebuild during the run cannot change what is being tested. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const names = Object.keys(builds) as (keyof typeof builds)[];
  names.forEach(requireBuild);
  const root = await mkdtemp(join(tmpdir(), 'grip-e2e-builds-'));
  for (const name of names) {
    await cp(builds[name].source, join(root, name), { recursive: true });
  }
  process.env[frozenBuildsVariable] = root;
  return () => rm(root, { recursive: true, force: true });
}
