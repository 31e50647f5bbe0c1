import { readFile, writeFile } from 'node:fs/promises';

/** An entry of `package-lock.json`, as far as it matters here. */
export interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

/** The part of `package-lock.json` that lists packages, by place. */
export type LockedPackages = Readonly<Record<string, LockedPackage>>;

/**
 * Adds the builds for other platforms that a lock file lacks.
 *
 * `npm install` leaves out an optional package that its registry cannot serve, and `npm ci` then
 * refuses the whole file as out of date. The names say for which platform each is, so npm never
 * fetches one here.
 *
 * @returns the same object when nothing is missing
 */
export function completed(packages: LockedPackages): LockedPackages {
  const missing = Object.entries(packages).flatMap(([place, locked]) =>
    Object.entries(locked.optionalDependencies ?? {})
      .filter(([name]) => !isFound(packages, place, name))
      .map(([name, version]) => [`node_modules/${name}`, entry(name, version, locked)] as const),
  );
  if (missing.length === 0) return packages;
  const all = { ...packages, ...Object.fromEntries(missing) };
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => a.localeCompare(b, 'en')));
}

/** Whether a package at `place` finds another beside it or further up, as Node looks for it. */
function isFound(packages: LockedPackages, place: string, name: string): boolean {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const prefix = folder === '' ? '' : `${folder}/`;
    if (`${prefix}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}

function entry(name: string, version: string, { dev }: LockedPackage): LockedPackage {
  const words = new Set(name.split(/[/-]/));
  const pick = (choices: Readonly<Record<string, string>>): string[] =>
    Object.entries(choices).flatMap(([word, value]) => (words.has(word) ? [value] : []));
  const libc = pick({ gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' });
  return {
    version,
    cpu: pick({
      arm: 'arm',
      arm64: 'arm64',
      ia32: 'ia32',
      ppc64: 'ppc64',
      riscv64: 'riscv64',
      s390x: 's390x',
      x64: 'x64',
    }),
    ...(dev && { dev }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    os: pick({
      android: 'android',
      darwin: 'darwin',
      freebsd: 'freebsd',
      linux: 'linux',
      openharmony: 'openharmony',
      win32: 'win32',
    }),
  };
}

/** Completes `package-lock.json` where it is; run it after `npm install`. */
async function main(): Promise<void> {
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
    packages: LockedPackages;
  };
  const packages = completed(lock.packages);
  if (packages === lock.packages) return;
  await writeFile('package-lock.json', `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
  const added = Object.keys(packages).length - Object.keys(lock.packages).length;
  console.log(`package-lock.json: added ${added} packages for other platforms.`);
}

if (import.meta.main) await main();
