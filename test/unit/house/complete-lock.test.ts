import { readFile } from 'node:fs/promises';

import { expect, it } from 'vitest';

import { completed, type LockedPackages } from '../../../.ci/complete-lock.ts';

it('adds what is missing, for the platform in its name', () => {
  const packages: LockedPackages = {
    '': { version: '1.0.0' },
    'node_modules/parser': {
      version: '2.0.0',
      dev: true,
      optionalDependencies: {
        '@parser/binding-linux-x64-gnu': '2.0.0',
        '@parser/binding-win32-arm64-msvc': '2.0.0',
        '@parser/binding-linux-arm-musleabihf': '2.0.0',
      },
    },
    'node_modules/@parser/binding-linux-x64-gnu': { version: '2.0.0', optional: true },
  };
  expect(completed(packages)).toEqual({
    ...packages,
    'node_modules/@parser/binding-win32-arm64-msvc': {
      version: '2.0.0',
      cpu: ['arm64'],
      dev: true,
      optional: true,
      os: ['win32'],
    },
    'node_modules/@parser/binding-linux-arm-musleabihf': {
      version: '2.0.0',
      cpu: ['arm'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    },
  });
});

it('finds a package beside the one that wants it, or further up', () => {
  const packages: LockedPackages = {
    'node_modules/a': { optionalDependencies: { b: '1.0.0', c: '1.0.0' } },
    'node_modules/a/node_modules/b': { version: '1.0.0' },
    'node_modules/c': { version: '1.0.0' },
  };
  expect(completed(packages)).toBe(packages);
});

it('leaves nothing to add to the lock file: else "npm ci" refuses it (.ci/complete-lock.ts mends it)', async () => {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
    packages: LockedPackages;
  };
  expect(Object.keys(completed(packages))).toEqual(Object.keys(packages));
});
