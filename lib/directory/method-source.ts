import type { MethodId } from '../policy/index.ts';
import { type ColumnRole, methodOfColumn } from './column-role.ts';

/** What of a table answers whether users have a method. */
export interface MethodSource {
  /**
   * - `column`: one column says yes or no
   * - `numbers`, `addresses`: it wants one, from columns that hold them
   * - `list`: a column names what is registered
   * - `rule`: no column speaks of it
   */
  readonly kind: 'column' | 'numbers' | 'addresses' | 'list' | 'rule';
  /** Indexes of the columns; empty for a rule. */
  readonly columns: readonly number[];
}

/** Methods that lists of registered methods name where the user has them. */
export const listableMethods: readonly MethodId[] = ['sms', 'email', 'passkey', 'totp'];

/** Says which columns speak of a method, the strongest kind first. */
export function methodSource(method: MethodId, roles: readonly ColumnRole[]): MethodSource {
  const of = (fits: (role: ColumnRole) => boolean): readonly number[] =>
    roles.flatMap((role, column) => (fits(role) ? [column] : []));
  const kinds: readonly (readonly [MethodSource['kind'], readonly number[]])[] = [
    ['column', of((role) => methodOfColumn(role) === method).slice(0, 1)],
    ['addresses', method === 'email' ? of((role) => role === 'email') : []],
    ['numbers', method === 'sms' ? of((role) => role === 'mobile') : []],
    [
      'list',
      listableMethods.includes(method)
        ? of((role) => role === 'registered' || role === 'factor')
        : [],
    ],
  ];
  const [kind, columns] = kinds.find(([, found]) => found.length > 0) ?? ['rule', []];
  return { kind, columns };
}
