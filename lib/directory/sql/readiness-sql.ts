import type { MethodId, Policy } from '../../policy/index.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type Dialect, type DialectId, dialectOf } from './dialect.ts';
import { badNames, type SqlQuestion, type SqlSource, type Unspoken } from './sql-source.ts';

/** What to ask of which engine. */
export interface SqlRequest {
  readonly dialect: DialectId;
  readonly question: SqlQuestion;
  readonly source: SqlSource;
  /** The draft. */
  readonly policy: Policy;
  /** What holds now: the query then lists those who are ready now and rejected under the draft. */
  readonly before: Policy | null;
  readonly unspoken: Unspoken;
}

export interface SqlProblem {
  readonly code: 'bad-names';
  readonly names: readonly string[];
}

/**
 * Writes the query that answers as `readiness` does, in the engine where the directory lives. A
 * missing value means no, and never drops its user; a mobile number counts when it is filled.
 */
export function readinessSql(request: SqlRequest): Result<string, SqlProblem> {
  const names = badNames(request.source);
  if (names.length > 0) return fail({ code: 'bad-names', names });
  const writer = new QueryWriter(request);
  const query = request.question === 'histogram' ? writer.histogram() : writer.users();
  return ok(`${header(request)}${query};\n`);
}

class QueryWriter {
  readonly #request: SqlRequest;
  readonly #dialect: Dialect;
  readonly #methods: readonly MethodId[];

  constructor(request: SqlRequest) {
    this.#request = request;
    this.#dialect = dialectOf(request.dialect);
    const { policy, before, source } = request;
    const spoken = Object.keys(source.shape === 'wide' ? source.columns : source.names);
    const all = [policy, ...(before ? [before] : [])].flatMap(({ methods }) =>
      methods.filter(({ points }) => points > 0).map(({ id }) => id),
    );
    this.#methods = [...new Set([...all, ...(request.question === 'histogram' ? spoken : [])])];
  }

  /** Login and outcome of each user. */
  users(): string {
    const { policy, before } = this.#request;
    const login = this.#dialect.name('login');
    const rejected = `${this.#possible(policy)} < ${policy.requiredLevel}`;
    return [
      `SELECT u.${login},`,
      `  ${this.#outcome(policy)} AS ${this.#dialect.name('outcome')}`,
      `FROM ${this.#usersWithMethods()} u`,
      ...(before
        ? [`WHERE ${this.#sure(before)} >= ${before.requiredLevel}`, `  AND ${rejected}`]
        : []),
    ].join('\n');
  }

  /** Counts by what users have; what cannot be told is the same for all. */
  histogram(): string {
    const has = this.#methods.map((id) => this.#has(id));
    const unknown = this.#methods
      .filter((id) => this.#isUnknown(id))
      .map((id) => `  1 AS ${this.#dialect.name(`unknown_${id}`)},`);
    return [
      'SELECT',
      ...has.map((column) => `  ${column},`),
      ...unknown,
      `  COUNT(*) AS ${this.#dialect.name('users')}`,
      `FROM ${this.#usersWithMethods()} u`,
      `GROUP BY ${has.join(', ')}`,
    ].join('\n');
  }

  #outcome(policy: Policy): string {
    const { requiredLevel: level } = policy;
    const sure = this.#sure(policy);
    const fixes = this.#counting(policy).map(
      ([id, points]) => `(${this.#has(id)} = 0 AND ${sure} + ${points} >= ${level})`,
    );
    return [
      'CASE',
      `    WHEN ${sure} >= ${level} THEN 'ready'`,
      `    WHEN ${this.#possible(policy)} >= ${level} THEN 'cannot tell'`,
      ...(fixes.length > 0 ? [`    WHEN ${fixes.join('\n      OR ')} THEN 'one fix away'`] : []),
      `    ELSE 'locked out'`,
      '  END',
    ].join('\n');
  }

  /** Points of what a user surely has. */
  #sure(policy: Policy): string {
    const terms = this.#counting(policy).map(([id, points]) => `${points} * ${this.#has(id)}`);
    return terms.length > 0 ? `(${terms.join(' + ')})` : '0';
  }

  /** The same with what cannot be told. */
  #possible(policy: Policy): string {
    const doubtful = this.#counting(policy).filter(([id]) => this.#isUnknown(id));
    const more = doubtful.reduce((sum, [, points]) => sum + points, 0);
    return more > 0 ? `(${this.#sure(policy)} + ${more})` : this.#sure(policy);
  }

  #counting({ methods }: Policy): readonly (readonly [MethodId, number])[] {
    return methods.filter(({ points }) => points > 0).map(({ id, points }) => [id, points]);
  }

  #has = (id: MethodId): string => `u.${this.#dialect.name(`has_${id}`)}`;

  #isUnknown(id: MethodId): boolean {
    const { source, unspoken } = this.#request;
    const spoken = source.shape === 'wide' ? source.columns : source.names;
    return !Object.hasOwn(spoken, id) && (unspoken[id] ?? 'cannot-tell') === 'cannot-tell';
  }

  /** All active users, with 1 or 0 for each method. */
  #usersWithMethods(): string {
    const { source } = this.#request;
    const { name, isFalse } = this.#dialect;
    const table = source.table.split('.').map(name).join('.');
    const flags = this.#methods.map((id) => `    ${this.#flag(id)} AS ${name(`has_${id}`)}`);
    return [
      '(',
      `  SELECT ${[`s.${name(source.login)} AS ${name('login')}`, ...flags].join(',\n')}`,
      `  FROM ${table} s`,
      ...(source.shape === 'long' ? [this.#joined(source)] : []),
      ...(source.active === null
        ? []
        : [`  WHERE CASE WHEN ${isFalse(`s.${name(source.active)}`)} THEN 0 ELSE 1 END = 1`]),
      ')',
    ].join('\n');
  }

  #flag(id: MethodId): string {
    const { source, unspoken } = this.#request;
    const { name, text, isTrue, isFilled, holds } = this.#dialect;
    const constant = unspoken[id] === 'yes' ? '1' : '0';
    if (source.shape === 'long') {
      return Object.hasOwn(source.names, id) ? `COALESCE(m.${name(`has_${id}`)}, 0)` : constant;
    }
    const found = Object.hasOwn(source.columns, id) ? source.columns[id] : undefined;
    if (!found) return constant;
    const column = `s.${name(found.column)}`;
    const test =
      found.kind === 'text'
        ? isFilled(column)
        : found.kind === 'boolean'
          ? isTrue(column)
          : holds(column, text(found.value), found.value);
    return `CASE WHEN ${test} THEN 1 ELSE 0 END`;
  }

  #joined(source: Extract<SqlSource, { shape: 'long' }>): string {
    const { name, text } = this.#dialect;
    const named = this.#methods.filter((id) => Object.hasOwn(source.names, id));
    const flags = named.map(
      (id) =>
        `      MAX(CASE WHEN r.${name(source.methodsMethod)} = ${text(source.names[id] ?? '')} THEN 1 ELSE 0 END) AS ${name(`has_${id}`)}`,
    );
    const login = `r.${name(source.methodsLogin)}`;
    return [
      '  LEFT JOIN (',
      `    SELECT ${[`${login} AS ${name('login')}`, ...flags].join(',\n')}`,
      `    FROM ${source.methodsTable.split('.').map(name).join('.')} r`,
      `    GROUP BY ${login}`,
      `  ) m ON m.${name('login')} = s.${name(source.login)}`,
    ].join('\n');
  }
}

/** What the query is about, so that nobody runs it for another policy. */
function header({ policy, before, question, dialect }: SqlRequest): string {
  const lines = [
    `GRIP Simulator, a simulation, not KPN: ${question === 'histogram' ? 'how many users have what' : before ? 'who loses access' : 'what becomes of each user'}, for ${dialectOf(dialect).label}`,
    `Policy ${policyInShort(policy)}, fingerprint ${fingerprint(policy)}`,
    ...(before ? [`Before ${policyInShort(before)}, fingerprint ${fingerprint(before)}`] : []),
    'A missing value means no. A text counts when it is filled; whether a number is valid is not looked at.',
  ];
  return lines.map((line) => `-- ${line}\n`).join('');
}

const policyInShort = ({ requiredLevel, methods }: Policy): string =>
  `required ${requiredLevel}: ${methods.map(({ id, points }) => `${id} ${points}`).join(', ')}`;

/** FNV-1a of 64 bits over level, ids and points: equal policies have equal ones. */
function fingerprint(policy: Policy): string {
  let hash = 0xcbf2_9ce4_8422_2325n;
  for (const byte of new TextEncoder().encode(policyInShort(policy))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x0000_0100_0000_01b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
