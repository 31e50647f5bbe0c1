import type { MethodId } from '../policy/index.ts';
import { type ColumnRole, methodOfColumn } from './column-role.ts';

/** Which cells of a row are needed, and what for. The numbers are slots in the scanner's bounds. */
export interface RowPlan {
  /** Column of each slot. */
  readonly columns: readonly number[];
  /** The first slot, where there is one: finders look at it while they have it at hand. */
  readonly login: number | null;
  readonly name: number | null;
  readonly emails: readonly number[];
  readonly mobiles: readonly number[];
  readonly active: number | null;
  readonly admin: number | null;
  readonly registered: number | null;
  readonly factor: number | null;
  readonly methods: ReadonlyMap<MethodId, number>;
}

/**
 * Plans the reading of rows.
 *
 * INVARIANT: secret and other columns get no slot, so nothing can decode them.
 *
 * @param names - whether names are wanted, as lists want them
 */
export function rowPlan(roles: readonly ColumnRole[], names: boolean): RowPlan {
  const columns: number[] = [];
  const slots = (role: ColumnRole): number[] =>
    roles.flatMap((found, column) => (found === role ? [columns.push(column) - 1] : []));
  const slot = (role: ColumnRole): number | null => slots(role)[0] ?? null;
  return {
    columns,
    login: slot('login'),
    name: names ? slot('name') : null,
    emails: slots('email'),
    mobiles: slots('mobile'),
    active: slot('active'),
    admin: slot('admin'),
    registered: slot('registered'),
    factor: slot('factor'),
    methods: new Map(
      roles.flatMap((role) => {
        const method = methodOfColumn(role);
        const found = method === null ? null : slot(role);
        return method === null || found === null ? [] : [[method, found] as const];
      }),
    ),
  };
}
