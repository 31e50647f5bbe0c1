import { type Found, minimise, type Optimum, type Share } from './minimise.ts';
import { type FieldSet, subsetsMeeting } from './field-sets.ts';
import { type Column, differenceRow, type Programme, type Row } from './programme.ts';
import { boundsOf, type Task } from './task.ts';

/**
 * The numbers nearest to those of a policy: the fewest fields changed, then the least sum of changes,
 * then the first fields, then the lowest numbers in the order of the fields.
 *
 * Tries the sets of fields that may change, small ones first. Why a set does not do is kept: the
 * contradiction names fields of which one has to change, and sets without any of them are passed
 * over.
 *
 * @param current - by field, the level last
 * @param keepGoing - asked between the tries; after a no the best so far counts
 */
export function nearest(
  task: Task,
  current: readonly number[],
  keepGoing: () => boolean = () => true,
): Found {
  const base = task.pins.map((pin, field) => pin ?? current[field] ?? 0);
  const free = [...base.keys()].filter((field) => task.pins[field] === null);
  const search = { task, base };
  const anyhow = minimise({ ...searchOf(search, free), keepGoing });
  if (anyhow.best === null) return anyhow;
  let best = anyhow.best;
  const reasons: FieldSet[] = [];
  for (let size = 0; size <= free.length; size++) {
    let ties: { readonly fields: readonly number[]; readonly found: Optimum }[] = [];
    for (const fields of subsetsMeeting(free, size, reasons)) {
      if (!keepGoing()) return { ...anyhow, best: ties[0]?.found ?? best, proven: false };
      const involved = new Set<number>();
      const [first] = ties;
      const { best: found, bound } = minimise({
        ...searchOf(search, fields),
        ...(first === undefined ? {} : { below: first.found.cost + 1 }),
        onContradiction: (shares) => {
          for (const field of fieldsOf(shares, base.length)) involved.add(field);
        },
      });
      if (found !== null) {
        ties = [...ties.filter((tie) => tie.found.cost <= found.cost), { fields, found }];
      } else if (first === undefined || bound === Infinity) {
        reasons.push(
          new Set(free.filter((field) => involved.has(field) && !fields.includes(field))),
        );
      }
    }
    if (ties.length > 0) {
      const [{ found }] = ties as [(typeof ties)[0]];
      best = settled(search, ties, found.cost) ?? found;
      return { best, proven: true, bound: found.cost };
    }
  }
  return { best, proven: false, bound: anyhow.bound };
}

interface NearSearch {
  readonly task: Task;
  readonly base: readonly number[];
}

/** Some fields may go up or down, each step at the cost of one. */
function searchOf({ task, base }: NearSearch, fields: readonly number[]) {
  return { programme: programmeOf(task, base, fields), demands: task.demands };
}

function programmeOf(task: Task, base: readonly number[], fields: readonly number[]): Programme {
  const columns: readonly Column[] = fields.flatMap((field) => [
    { fields: [field], by: 1, cost: 1 },
    { fields: [field], by: -1, cost: 1 },
  ]);
  return { base, columns, bounds: boundsOf(task) };
}

/** Fields whose values a contradiction rests on: their coefficients do not cancel out. */
function fieldsOf(shares: readonly Share[], count: number): readonly number[] {
  const net = new Array<bigint>(count).fill(0n);
  for (const { line, times } of shares) {
    if (line === null) continue;
    const signed = line.must === 'accept' ? times : -times;
    for (const member of line.members) net[member] = (net[member] ?? 0n) + signed;
    net[count - 1] = (net[count - 1] ?? 0n) - signed;
  }
  return [...net.keys()].filter((field) => net[field] !== 0n);
}

/**
 * Of equally near numbers those with equal points for methods that the wish treats alike, if there
 * are any; then the first fields; then the lowest numbers.
 */
function settled(
  search: NearSearch,
  ties: readonly { readonly fields: readonly number[] }[],
  cost: number,
): Optimum | null {
  const alike = search.task.alike().filter((group) => group.length > 1);
  for (const groups of alike.length > 0 ? [alike, []] : [alike]) {
    for (const { fields } of ties) {
      const found = lowest(search, fields, groups, cost);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The lowest numbers, field by field, at this cost and with equal points within the groups. */
function lowest(
  search: NearSearch,
  fields: readonly number[],
  groups: readonly (readonly number[])[],
  cost: number,
): Optimum | null {
  const { programme, demands } = searchOf(search, fields);
  const rows: Row[] = [
    { coefficients: programme.columns.map(() => -1), atLeast: -cost, line: null },
    ...groups.flatMap(([first = 0, ...others]) =>
      others.flatMap((other) => [
        differenceRow(programme, first, other, 0),
        differenceRow(programme, other, first, 0),
      ]),
    ),
  ];
  let found: Optimum | null = null;
  for (const field of fields) {
    const columns = programme.columns.map((column) => ({
      ...column,
      cost: column.fields[0] === field ? 2 + column.by : 2,
    }));
    found = minimise({ programme: { ...programme, columns }, demands, rows }).best;
    if (found === null) return null;
    const value = found.point[field] ?? 0;
    rows.push(
      differenceRow(programme, field, null, value),
      differenceRow(programme, null, field, -value),
    );
  }
  return found;
}
