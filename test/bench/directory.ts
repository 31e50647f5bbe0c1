import { createReadStream, readFileSync, statSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

import { fileBytes } from '../../lib/cli/file-bytes.ts';
import {
  defaultRules,
  type DirectoryCounts,
  inspectDirectory,
  type Population,
  readDirectory,
  readiness,
  type Rules,
} from '../../lib/directory/index.ts';
import type { Policy } from '../../lib/policy/index.ts';
import { terminal } from '../support/terminal.ts';
import {
  className,
  csvLibraries,
  type Classes,
  duckDb,
  duckDbQuery,
  type Rival,
} from './csv-rivals.ts';
import type { DirectoryFiles } from './directory-file.ts';
import { randomNumbers } from './random-numbers.ts';
import type { Limit, Row } from './row.ts';
import { median, spread } from './statistics.ts';

/** KPN's best practice of 2024. */
const policy: Policy = {
  requiredLevel: 25,
  methods: [
    { id: 'credentials', label: 'Credentials', points: 20 },
    { id: 'sms', label: 'SMS', points: 5 },
    { id: 'email', label: 'Email', points: 5 },
  ],
};

const million = 1_000_000;
const filled: Rules = { ...defaultRules, mobile: 'filled', email: 'filled' };

/** Reading a directory at the terminal, against DuckDB and CSV libraries on the same file. */
export async function directory(files: DirectoryFiles, huge: boolean): Promise<readonly Row[]> {
  const file = files.withUsers(million);
  const rows = [...(await againstOthers(file)), ...memory(files), reevaluation()];
  return huge ? [...rows, tenMillion(files)] : rows;
}

/** Milliseconds of one way to read: on the clock, and of all processors together. */
interface Times {
  readonly clock: number[];
  readonly processor: number[];
}

async function againstOthers(file: string): Promise<readonly Row[]> {
  const duck = await duckDb();
  console.error(`DuckDB is asked:${duckDbQuery('users.csv')}`);
  const ours: Rival = {
    name: 'ours',
    count: async (name) => classesOf(await counted(name, filled)),
  };
  const times = await inTurns(file, 7, [ours, duck]);
  const slowTimes = await inTurns(file, 3, [
    ours,
    ...csvLibraries,
    { name: 'phones', count: async (name) => classesOf(await counted(name, defaultRules)) },
  ]);
  const rate = (all: typeof times, name: string): number =>
    statSync(file).size / 1000 / median(all.get(name)?.clock ?? []);
  const processor = (all: typeof times, name: string): string =>
    median(all.get(name)?.processor ?? []).toFixed(0);
  const against = (rival: string, all: typeof times, limit: Limit | null, what: string): Row => ({
    name: `Directory, 1 million users: reading, against ${rival}`,
    unit: 'MB/s',
    ours: rate(all, 'ours'),
    baseline: rate(all, rival),
    ratio: rate(all, 'ours') / rate(all, rival),
    limit,
    detail: `${what}; processor time ${processor(all, 'ours')} against ${processor(all, rival)} ms`,
  });
  const atLeast = (bound: number): Limit => ({ on: 'ratio', kind: 'at-least', bound });
  const phones = rate(slowTimes, 'phones');
  return [
    against(
      'DuckDB',
      times,
      atLeast(2),
      `${versionOf('@duckdb/node-api')}, ${duck.threads} threads`,
    ),
    against('uDSV', slowTimes, atLeast(4), versionOf('udsv')),
    against('papaparse', slowTimes, null, versionOf('papaparse')),
    against('csv-parse', slowTimes, null, versionOf('csv-parse')),
    {
      ...{ name: 'Directory, 1 million users: every phone number judged', unit: 'MB/s' },
      ...{ ours: phones, baseline: rate(times, 'ours'), ratio: phones / rate(times, 'ours') },
      ...{ limit: null, detail: 'against taking every filled cell' },
    },
  ];
}

/** What the terminal does with `--counts-only`. */
async function counted(file: string, rules: Rules): Promise<DirectoryCounts> {
  const table = await inspectDirectory(createReadStream(file));
  if (!table.ok) throw new Error(table.error.code);
  const stream = fileBytes(file);
  const { roles } = table.value;
  const counts = await readDirectory(
    { ...table.value, stream },
    { roles, rules },
    { detail: 'counts' },
  );
  if (!counts.ok) throw new Error(counts.error.code);
  return counts.value;
}

function classesOf({ population }: DirectoryCounts): Classes {
  const bit = (id: string): number => 1 << population.methods.indexOf(id);
  const classes = new Map<string, number>([['inactive', population.inactive]]);
  for (const { has, users } of population.groups) {
    const name = className((has & bit('sms')) !== 0, (has & bit('email')) !== 0, false);
    classes.set(name, (classes.get(name) ?? 0) + users);
  }
  return classes;
}

/** Lets all take turns on one file, the first turn to warm up, and makes sure that they agree. */
async function inTurns(
  file: string,
  rounds: number,
  rivals: readonly Rival[],
): Promise<ReadonlyMap<string, Times>> {
  const times = new Map<string, Times>(
    rivals.map(({ name }) => [name, { clock: [], processor: [] }]),
  );
  const sorted = (classes: Classes) => [...classes].toSorted(([a], [b]) => (a < b ? -1 : 1));
  let expected: readonly (readonly [string, number])[] | null = null;
  for (let round = -1; round < rounds; round++) {
    for (const { name, count } of rivals) {
      const startMs = performance.now();
      const used = process.cpuUsage();
      const found = await count(file);
      if (round >= 0) {
        const { user, system } = process.cpuUsage(used);
        times.get(name)?.clock.push(performance.now() - startMs);
        times.get(name)?.processor.push((user + system) / 1000);
      }
      if (name === 'phones') continue;
      expected ??= sorted(found);
      if (!isDeepStrictEqual(sorted(found), expected)) throw new Error(`${name} counts otherwise.`);
    }
  }
  return times;
}

function memory(files: DirectoryFiles): readonly Row[] {
  const atMost: Limit = { on: 'ours', kind: 'at-most', bound: 150 };
  const [one, five] = [million, 5 * million].map((users) => timed(files.withUsers(users)));
  if (!one || !five) throw new Error('Nothing was measured.');
  const name = 'Directory: greatest memory of the terminal, ';
  return [
    { ...row(`${name}1 million users`, 'MB', one.megabytes), limit: atMost },
    {
      ...row(`${name}5 million users`, 'MB', five.megabytes),
      ...{ baseline: one.megabytes, ratio: five.megabytes / one.megabytes, limit: atMost },
    },
  ];
}

function tenMillion(files: DirectoryFiles): Row {
  const file = files.withUsers(10 * million);
  const { seconds, megabytes } = timed(file);
  return {
    ...row(
      'Directory, 10 million users: the whole command',
      'MB/s',
      statSync(file).size / 1e6 / seconds,
    ),
    detail: `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB of memory, every phone number judged`,
  };
}

/** What a person would type. */
function timed(file: string): { readonly seconds: number; readonly megabytes: number } {
  const startMs = performance.now();
  const args = ['readiness', '--counts-only', '--policy', 'docs/examples/two-factor.json', file];
  const { status, complaint, megabytes } = terminal(args);
  if (status !== 0) throw new Error(complaint);
  return { seconds: (performance.now() - startMs) / 1000, megabytes };
}

/** A million users who differ in all ways that six methods allow. */
function reevaluation(): Row {
  const random = randomNumbers(7);
  const methods = ['credentials', 'sms', 'email', 'ubiqu', 'passkey', 'totp'];
  const counts = new Map<string, number>();
  for (let user = 0; user < million; user++) {
    const [has, doubt] = [Math.floor(random() * 64), Math.floor(random() * 64)];
    const key = `${has}/${doubt & ~has}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const population: Population = {
    methods,
    inactive: 0,
    groups: [...counts].map(([key, users]) => {
      const [has = 0, unknown = 0] = key.split('/').map(Number);
      return { has, unknown, kind: 'user', users };
    }),
  };
  const times: number[] = [];
  for (let points = -100; points < 200; points++) {
    const drafted = { ...policy, requiredLevel: 1 + (Math.abs(points) % 60) };
    const startMs = performance.now();
    readiness(drafted, population);
    if (points >= 0) times.push(performance.now() - startMs);
  }
  return {
    ...row('Directory, 1 million users: readiness under a new policy', 'ms', median(times)),
    limit: { on: 'ours', kind: 'at-most', bound: 1 },
    detail: `${population.groups.length} groups; ${spread(times)}`,
  };
}

const row = (name: string, unit: Row['unit'], ours: number): Row => ({
  ...{ name, unit, ours, baseline: null, ratio: null, limit: null, detail: '' },
});

/** The package and its version, which are pinned. */
function versionOf(name: string): string {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  return `${name} ${devDependencies[name] ?? ''}`;
}
