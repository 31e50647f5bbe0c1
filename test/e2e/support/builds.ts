import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Names the folder with this run's frozen copy of the builds, from the setup to the workers. */
export const frozenBuildsVariable = 'GRIP_E2E_BUILDS';

/** What a run drives, and the command that makes each. */
export const builds = {
  chromium: { source: '.output/chrome-mv3', command: 'npm run build' },
  firefox: { source: '.output/firefox-mv3', command: 'npm run build' },
  page: { source: 'dist/page', command: 'npm run build:page' },
} as const;

/** Folder of a build as it was when the run began. */
export function frozenBuild(name: keyof typeof builds): string {
  const root = process.env[frozenBuildsVariable];
  if (!root) throw new Error(`${frozenBuildsVariable} is not set: run through "npm run test:e2e".`);
  return join(root, name);
}

/** Fails with the command to type where a build is missing. */
export function requireBuild(name: keyof typeof builds): void {
  const { source, command } = builds[name];
  if (!existsSync(source)) throw new Error(`No build at ${source}. Run "${command}" first.`);
}
