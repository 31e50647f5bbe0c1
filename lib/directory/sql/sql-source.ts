import type { MethodId } from '../../policy/index.ts';
import type { WithoutColumn } from '../rules.ts';

/** How a column of a wide table says that its user has a method. */
export type SqlColumn =
  /** A text that is filled, such as a mobile number. */
  | { readonly kind: 'text'; readonly column: string }
  /** True or false, or 1 and 0. */
  | { readonly kind: 'boolean'; readonly column: string }
  /** Several values, such as `methodsRegistered`, of which one names the method. */
  | { readonly kind: 'list'; readonly column: string; readonly value: string };

/** Reads a column as people write it: `mobile` is a text, `has_key?` a yes or no, `methods:fido2` a list. */
export function sqlColumn(written: string): SqlColumn {
  if (written.endsWith('?')) return { kind: 'boolean', column: written.slice(0, -1) };
  const colon = written.indexOf(':');
  return colon < 0
    ? { kind: 'text', column: written }
    : { kind: 'list', column: written.slice(0, colon), value: written.slice(colon + 1) };
}

/** One row a user, with a column for each method. */
export interface WideSource {
  readonly shape: 'wide';
  /** With its schema, separated by dots. */
  readonly table: string;
  readonly login: string;
  /** A column that says whether the account is active; a missing value counts as active. */
  readonly active: string | null;
  readonly columns: Readonly<Record<MethodId, SqlColumn>>;
}

/** A row for each user and method, beside a table of users, who may have no row there. */
export interface LongSource {
  readonly shape: 'long';
  readonly table: string;
  readonly login: string;
  readonly active: string | null;
  readonly methodsTable: string;
  readonly methodsLogin: string;
  readonly methodsMethod: string;
  /** How the table names each method. */
  readonly names: Readonly<Record<MethodId, string>>;
}

export type SqlSource = WideSource | LongSource;

/** What a query is to tell. */
export type SqlQuestion =
  /** Each user with its outcome; with a policy before, only who loses access. */
  | 'users'
  /** How many users have what: no login leaves the engine. */
  | 'histogram';

/** Where no column and no name says anything of a method. */
export type Unspoken = Readonly<Record<MethodId, WithoutColumn>>;

/** Names in a source that no engine could have. */
export function badNames(source: SqlSource): readonly string[] {
  const names =
    source.shape === 'wide'
      ? Object.values(source.columns).map(({ column }) => column)
      : [source.methodsLogin, source.methodsMethod, ...source.methodsTable.split('.')];
  return [
    ...source.table.split('.'),
    source.login,
    ...(source.active === null ? [] : [source.active]),
    ...names,
  ].filter((name) => name === '' || name.length > 128 || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name));
}
