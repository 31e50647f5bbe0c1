import { DuckDBInstance } from '@duckdb/node-api';
import { init, parse } from '@guanmingchiu/sqlparser-ts';
import fc from 'fast-check';
import nodeSqlParser from 'node-sql-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  defaultRules,
  dialects,
  histogram,
  type Outcome,
  outcomeOf,
  outcomes,
  parseHistogram,
  type Population,
  populationPoints,
  readinessSql,
  type SqlQuestion,
  type SqlSource,
} from '../../../../lib/directory/index.ts';
import type { Policy } from '../../../../lib/policy/index.ts';
import { type PostgreSql, startPostgreSql } from '../../../support/postgresql.ts';

/** A user of the random directory; `null` is a missing value, and `rows` may be none. */
interface Row {
  readonly login: string;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly key: boolean | null;
  readonly listed: readonly string[] | null;
  readonly active: boolean | null;
}

const hostile = `dir"; DROP TABLE users; --'`;
const methods = ['credentials', 'sms', 'email', 'ubiqu', 'passkey', 'totp'];
const policies: fc.Arbitrary<Policy> = fc
  .record({
    requiredLevel: fc.integer({ min: 1, max: 60 }),
    points: fc.array(fc.constantFrom(0, 5, 10, 20, 30), { minLength: 6, maxLength: 6 }),
  })
  .map(({ requiredLevel, points }) => ({
    requiredLevel,
    methods: methods.map((id, index) => ({ id, label: id, points: points[index] ?? 0 })),
  }));
const filled = fc.option(fc.constantFrom('', '  ', '+31612345678', "x'y"), { nil: null });
const flag = fc.option(fc.boolean(), { nil: null });
const rows: fc.Arbitrary<readonly Row[]> = fc
  .array(
    fc.record({
      mobile: filled,
      email: filled,
      key: flag,
      listed: fc.option(fc.subarray(['totp', "o'tp"]), { nil: null }),
      active: flag,
    }),
    { maxLength: 20 },
  )
  .map((all) => all.map((row, index) => ({ ...row, login: `user'${index}` })));

const wide: SqlSource = {
  shape: 'wide',
  table: `main schema.${hostile}`,
  login: 'log in',
  active: 'active',
  columns: {
    sms: { kind: 'text', column: 'mo"bile' },
    email: { kind: 'text', column: 'email' },
    passkey: { kind: 'boolean', column: 'key' },
    totp: { kind: 'list', column: 'listed', value: 'totp' },
  },
};
const long: SqlSource = {
  shape: 'long',
  table: `main schema.${hostile}`,
  login: 'log in',
  active: 'active',
  methodsTable: 'main schema.rows',
  methodsLogin: 'who',
  methodsMethod: 'what',
  names: { sms: 'sms', email: 'email', passkey: 'passkey', totp: "o'tp" },
};

const isFilled = (text: string | null): boolean => text !== null && text.trim() !== '';
const hasOf = ({ mobile, email, key, listed }: Row, source: SqlSource): number =>
  [
    true,
    isFilled(mobile),
    isFilled(email),
    false,
    key === true,
    listed?.includes(source === wide ? 'totp' : "o'tp") ?? false,
  ].reduce((set, has, index) => (has ? set | (1 << index) : set), 0);
/** Ubiqu is in no table: nobody can tell. */
const unknown = 1 << methods.indexOf('ubiqu');

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const text = (value: string | null): string =>
  value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`;

/** The statements that put rows into tables, in both engines. */
function tables(all: readonly Row[]): string {
  const users = `${quoted('main schema')}.${quoted(hostile)}`;
  const lists = `${quoted('main schema')}.rows`;
  const inserts = all.flatMap((row) => {
    const { login, mobile, email, key, listed, active } = row;
    const list =
      listed === null ? 'NULL' : `CAST(ARRAY[${listed.map(text).join(', ')}] AS VARCHAR[])`;
    const registered = [
      ...(isFilled(mobile) ? ['sms'] : []),
      ...(isFilled(email) ? ['email', 'email'] : []),
      ...(key === true ? ['passkey'] : []),
      ...(listed ?? []),
    ];
    return [
      `INSERT INTO ${users} VALUES (${text(login)}, ${text(mobile)}, ${text(email)}, ${String(key)}, ${list}, ${String(active)});`,
      ...registered.map((what) => `INSERT INTO ${lists} VALUES (${text(login)}, ${text(what)});`),
    ];
  });
  return [
    `DROP TABLE IF EXISTS ${users}; DROP TABLE IF EXISTS ${lists};`,
    `CREATE TABLE ${users} ("log in" VARCHAR, "mo""bile" VARCHAR, email VARCHAR, key BOOLEAN, listed VARCHAR[], active BOOLEAN);`,
    `CREATE TABLE ${lists} (who VARCHAR, what VARCHAR);`,
    ...inserts,
  ].join('\n');
}

const queryOf = (
  dialect: 'postgresql' | 'duckdb',
  question: 'users' | 'histogram',
  source: SqlSource,
  policy: Policy,
  before: Policy | null = null,
): string => {
  const query = readinessSql({
    dialect,
    question,
    source,
    policy,
    before,
    unspoken: defaultRules.withoutColumn,
  });
  if (!query.ok) throw new Error(query.error.code);
  return query.value;
};

const names: Readonly<Record<Outcome, string>> = {
  ready: 'ready',
  'cannot-tell': 'cannot tell',
  'one-fix-away': 'one fix away',
  'locked-out': 'locked out',
};

/** What the engine must say: outcomes by login, who loses access, and the histogram. */
function expected(all: readonly Row[], source: SqlSource, policy: Policy, before: Policy) {
  const active = all.filter((row) => row.active !== false);
  const outcomeUnder = (draft: Policy, row: Row): Outcome =>
    outcomeOf(populationPoints(draft, methods), hasOf(row, source), unknown);
  const groups = new Map<number, number>();
  for (const row of active)
    groups.set(hasOf(row, source), (groups.get(hasOf(row, source)) ?? 0) + 1);
  return {
    users: active.map((row) => `${row.login},${names[outcomeUnder(policy, row)]}`).sort(),
    loses: active
      .filter((row) => outcomeUnder(before, row) === 'ready')
      .filter((row) => ['one-fix-away', 'locked-out'].includes(outcomeUnder(policy, row)))
      .map(({ login }) => login)
      .sort(),
    groups: [...groups].map(([has, users]) => `${has}: ${users}`).sort(),
  };
}

/** The same, from the engine's answers as comma-separated values. */
function answered(
  run: (sql: string) => string,
  dialect: 'postgresql' | 'duckdb',
  source: SqlSource,
  policy: Policy,
  before: Policy,
) {
  const lines = (sql: string): string[] =>
    run(sql)
      .split('\n')
      .filter((line) => line !== '');
  const query = queryOf(dialect, 'histogram', source, policy);
  const header = [
    ...(query.split('\nFROM (')[0]?.matchAll(/"((?:has|unknown)_\w+|users)"/g) ?? []),
  ].map(([, name]) => name);
  const found = parseHistogram([header.join(','), ...lines(query)].join('\n'));
  if (!found.ok) throw new Error(found.error.code);
  return {
    users: lines(queryOf(dialect, 'users', source, policy)).sort(),
    loses: lines(queryOf(dialect, 'users', source, policy, before))
      .map((line) => line.replace(/,[^,]*$/, ''))
      .sort(),
    groups: histogram(inOrder(found.value))
      .filter(({ users }) => users > 0)
      .map(({ has, users }) => `${has}: ${users}`)
      .sort(),
  };
}

/** The population with our order of methods; ones without points are not asked for. */
function inOrder({ methods: found, groups, inactive }: Population): Population {
  const moved = (set: number): number =>
    methods.reduce((sum, id, index) => {
      const at = found.indexOf(id);
      return at >= 0 && set & (1 << at) ? sum | (1 << index) : sum;
    }, 0);
  return {
    methods,
    inactive,
    groups: groups.map((group) => ({ ...group, has: moved(group.has) })),
  };
}

/** Every method counts, so that the histogram speaks of all. */
const counting = policies.map((policy) => ({
  ...policy,
  methods: policy.methods.map((method) => ({ ...method, points: Math.max(1, method.points) })),
}));

describe('the query in PostgreSQL', () => {
  let server: PostgreSql;
  beforeAll(() => {
    server = startPostgreSql();
    server.run('CREATE SCHEMA "main schema"');
  }, 60_000);
  afterAll(() => server.stop());

  it.each([['wide', wide] as const, ['long', long] as const])(
    'says what readiness says, from a %s table',
    (_, source) => {
      fc.assert(
        fc.property(rows, counting, counting, (all, policy, before) => {
          server.run(tables(all));
          expect(answered(server.run, 'postgresql', source, policy, before)).toEqual(
            expected(all, source, policy, before),
          );
        }),
        { numRuns: 8 },
      );
    },
    120_000,
  );
});

describe('the query in DuckDB', () => {
  it.each([['wide', wide] as const, ['long', long] as const])(
    'says what readiness says, from a %s table',
    async (_, source) => {
      const connection = await (await DuckDBInstance.create(':memory:')).connect();
      await connection.run('CREATE SCHEMA "main schema"');
      const run = async (sql: string): Promise<string> => {
        const reader = await connection.runAndReadAll(sql);
        return reader
          .getRows()
          .map((row) => row.map(String).join(','))
          .join('\n');
      };
      await fc.assert(
        fc.asyncProperty(rows, counting, counting, async (all, policy, before) => {
          await connection.run(tables(all));
          const queries = [
            queryOf('duckdb', 'histogram', source, policy),
            queryOf('duckdb', 'users', source, policy),
            queryOf('duckdb', 'users', source, policy, before),
          ];
          const results = new Map<string, string>();
          for (const query of queries) results.set(query, await run(query));
          const known = (query: string): string => results.get(query) ?? '';
          expect(answered(known, 'duckdb', source, policy, before)).toEqual(
            expected(all, source, policy, before),
          );
        }),
        { numRuns: 30 },
      );
      connection.closeSync();
    },
    120_000,
  );
});

describe('the query in the others', () => {
  const nodeParser = new nodeSqlParser.Parser();
  /** What parsers call each engine: node-sql-parser knows Trino, Apache's sqlparser-rs Spark and Oracle. */
  const engines = {
    trino: ['trino', null],
    spark: [null, 'spark'],
    bigquery: ['bigquery', 'bigquery'],
    snowflake: ['snowflake', 'snowflake'],
    sqlserver: ['transactsql', 'mssql'],
    mysql: ['mysql', 'mysql'],
    oracle: [null, 'oracle'],
  } as const;
  type Engine = keyof typeof engines;
  const plain: SqlSource = {
    ...wide,
    table: 'hr.people',
    login: 'login',
    columns: {
      sms: { kind: 'text', column: 'mobile' },
      passkey: { kind: 'boolean', column: 'has key' },
    },
  };
  const withList: SqlSource = {
    ...plain,
    columns: { ...plain.columns, totp: { kind: 'list', column: 'listed', value: 'totp' } },
  };
  const withRows: SqlSource = {
    ...long,
    table: 'hr.people',
    methodsTable: 'hr.methods',
    // No quote in a value: sqlparser-rs does not know Spark's backslash before one.
    names: { sms: 'phone', totp: 'app' },
  };
  const policy: Policy = {
    requiredLevel: 25,
    methods: methods.map((id) => ({ id, label: id, points: 10 })),
  };
  const queryFor = (
    dialect: Engine,
    source: SqlSource,
    question: SqlQuestion,
    before: Policy | null,
  ): string => {
    const query = readinessSql({ dialect, question, source, policy, before, unspoken: {} });
    if (!query.ok) throw new Error(query.error.code);
    return query.value;
  };
  const asked = [
    ['users', null],
    ['users', { ...policy, requiredLevel: 10 }],
    ['histogram', null],
  ] as const;

  beforeAll(() => init());

  it.each(Object.entries(engines) as [Engine, (typeof engines)[Engine]][])(
    'parses as %s',
    (engine, [nodeName, rustName]) => {
      for (const [question, before] of asked) {
        for (const source of [plain, withRows]) {
          if (nodeName === null) continue;
          const query = queryFor(engine, source, question, before);
          expect(() => nodeParser.astify(query, { database: nodeName })).not.toThrow();
        }
        for (const source of [plain, withList, withRows]) {
          if (rustName === null) continue;
          const query = queryFor(engine, source, question, before);
          expect(parse(query, rustName)).toHaveLength(1);
        }
      }
    },
  );

  it('would not parse with a quote too many', () => {
    const broken = queryFor('oracle', plain, 'users', null).replace('"mobile"', '"mobile""');
    expect(() => parse(broken, 'oracle')).toThrow();
  });

  it.each(dialects)(
    '$label keeps hostile names and values in their quotes',
    ({ name, text: literal }) => {
      for (const evil of [
        `a"; DROP TABLE x; --`,
        "a'; DROP TABLE x; --",
        'a]; DROP--',
        'a`; DROP--',
        'a\\',
      ]) {
        const [open, close] = [name(evil).charAt(0), name(evil).at(-1) ?? ''];
        const inside = name(evil).slice(1, -1);
        const escaped = inside
          .replaceAll(close + close, '')
          .replaceAll(`\\${close}`, '')
          .replaceAll('\\\\', '');
        expect([open, close]).toEqual(open === '[' ? ['[', ']'] : [open, open]);
        expect(escaped).not.toContain(close);
        const value = literal(evil).replace(/^N/, '').slice(1, -1);
        expect(
          value.replaceAll("''", '').replaceAll('\\\\', '').replaceAll("\\'", ''),
        ).not.toContain("'");
      }
    },
  );

  it('refuses names that no engine has', () => {
    const source = { ...wide, table: 'a\nb', login: '' };
    const query = readinessSql({
      dialect: 'mysql',
      question: 'users',
      source,
      policy,
      before: null,
      unspoken: {},
    });
    expect(query).toEqual({ ok: false, error: { code: 'bad-names', names: ['a\nb', ''] } });
  });

  it('covers every outcome', () => {
    expect(Object.keys(names).sort()).toEqual([...outcomes].sort());
  });
});
