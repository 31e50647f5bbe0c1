import type { Readable } from 'node:stream';

import {
  defaultRules,
  type DialectId,
  dialects,
  readinessSql,
  sqlColumn,
  type SqlSource,
} from '../directory/index.ts';
import { isMethodId, type MethodId } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';
import { type Outcome, refused, said } from './outcome.ts';
import { rejectedText } from './rejected-text.ts';
import { fromFile } from './requested-policy.ts';
import type { SqlRequest } from './sql-request.ts';

const shapes = ['wide', 'long', 'histogram'];

/** Writes the query that answers as `readiness` does. */
export async function sql(request: SqlRequest, standardInput: Readable): Promise<Outcome> {
  const draft = await fromFile(request.policy, request.scenario, standardInput);
  if (!draft.ok) return refused(draft.error);
  const old =
    request.before === undefined
      ? null
      : await fromFile(request.before, request.beforeScenario, standardInput);
  if (old?.ok === false) return refused(old.error);
  const dialect = dialects.find(({ id }) => id === request.dialect)?.id;
  if (dialect === undefined) return refused(badChoice('--dialect', request.dialect, dialectIds));
  if (!shapes.includes(request.shape)) return refused(badChoice('--shape', request.shape, shapes));
  const source = sourceOf(
    request,
    draft.value.policy.methods.map(({ id }) => id),
  );
  if (!source.ok) return refused(source.error);
  const query = readinessSql({
    dialect,
    question: request.shape === 'histogram' ? 'histogram' : 'users',
    source: source.value,
    policy: draft.value.policy,
    before: old?.value.policy ?? null,
    unspoken: defaultRules.withoutColumn,
  });
  if (!query.ok) return refused({ code: 'bad-names', names: query.error.names });
  return said(query.value, rejectedText(draft.value.rejected + (old?.value.rejected ?? 0)));
}

const dialectIds: readonly DialectId[] = dialects.map(({ id }) => id);

const badChoice = (option: string, value: string, choices: readonly string[]): CliProblem => ({
  code: 'bad-choice',
  option,
  value,
  choices,
});

/** The tables as they were described; names that were left out are the usual ones. */
function sourceOf(
  { shape, table, methodsTable, columns }: SqlRequest,
  policyMethods: readonly MethodId[],
): Result<SqlSource, CliProblem> {
  const named = new Map<string, string>();
  for (const entry of columns?.split(',') ?? []) {
    const equals = entry.indexOf('=');
    const word = entry.slice(0, equals).trim();
    if (equals < 1 || !isMethodId(word)) return fail({ code: 'bad-column-entry', entry });
    named.set(word, entry.slice(equals + 1).trim());
  }
  const take = (word: string): string | undefined => {
    const name = named.get(word);
    named.delete(word);
    return name;
  };
  const login = take('login') ?? 'login';
  const active = take('active') ?? null;
  if (shape === 'long' || methodsTable !== undefined) {
    const methodsLogin = take('methods-login') ?? 'login';
    const methodsMethod = take('methods-method') ?? 'method';
    const spoken = policyMethods.filter((id) => id !== 'credentials' || named.has(id));
    return ok({
      shape: 'long',
      table,
      login,
      active,
      methodsTable: methodsTable ?? 'user_methods',
      methodsLogin,
      methodsMethod,
      names: Object.fromEntries(spoken.map((id) => [id, named.get(id) ?? id])),
    });
  }
  if (columns === undefined) {
    named.set('sms', 'mobile');
    named.set('email', 'email');
  }
  return ok({
    shape: 'wide',
    table,
    login,
    active,
    columns: Object.fromEntries([...named].map(([id, name]) => [id, sqlColumn(name)])),
  });
}
