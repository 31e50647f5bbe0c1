import { type Alternatives, type Found, minimise, type Optimum, type Share } from './minimise.ts';
import { type FieldSet, subsetsMeeting } from './field-sets.ts';
import { weightsOf } from './condition.ts';
import { type Column, differenceRow, type Programme, type Row } from './programme.ts';
import { boundsOf, type Task } from './task.ts';

/** What is needed of a task, and what demands cannot say. */
export interface NearTask extends Pick<Task, 'fields' | 'demands' | 'pins' | 'alike'> {
  readonly alternatives?: Alternatives;
}

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
  task: NearTask,
  current: readonly number[],
  keepGoing: () => boolean = () => true,
): Found {
  const base = task.pins.map((pin, field) => pin ?? current[field] ?? 0);
  const free = [...base.keys()].filter((field) => task.pins[field] === null);
  const search = { task, base };
  // Demands alone are quickly met at the least costs, and that is a good answer where time runs out.
  const any = task.alternatives !== undefined;
  const anyhow = minimise({ ...searchOf(search, free), any, keepGoing });
  if (anyhow.best === null) return anyhow;
  let best = anyhow.best;
  const reasons: FieldSet[] = [];
  for (let size = 0; size <= free.length; size++) {
    let ties: { readonly fields: readonly number[]; readonly found: Optimum }[] = [];
    for (const fields of subsetsMeeting(free, size, reasons)) {
      if (!keepGoing()) return { ...anyhow, best: ties[0]?.found ?? best, proven: false };
      const involved = new Set<number>();
      const [first] = ties;
      const {
        best: found,
        bound,
        proven,
      } = minimise({
        ...searchOf(search, fields),
        keepGoing,
        ...(first === undefined ? {} : { below: first.found.cost + 1 }),
        onContradiction: (shares) => {
          for (const field of fieldsOf(shares, base.length)) involved.add(field);
        },
      });
      if (!proven) return { ...anyhow, best: found ?? ties[0]?.found ?? best, proven };
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
      let ended = false;
      const goOn = () => !(ended ||= !keepGoing());
      best = settled(search, ties, found.cost, goOn) ?? found;
      return { best, proven: !ended, bound: found.cost };
    }
  }
  return { best, proven: false, bound: anyhow.bound };
}

interface NearSearch {
  readonly task: NearTask;
  readonly base: readonly number[];
}

/** Some fields may go up or down, each step at the cost of one. */
function searchOf({ task, base }: NearSearch, fields: readonly number[]) {
  const { demands, alternatives } = task;
  return { programme: programmeOf(task, base, fields), demands, alternatives };
}

function programmeOf(
  task: NearTask,
  base: readonly number[],
  fields: readonly number[],
): Programme {
  const columns: readonly Column[] = fields.flatMap((field) => [
    { fields: [field], by: [1], cost: 1 },
    { fields: [field], by: [-1], cost: 1 },
  ]);
  return { base, columns, bounds: boundsOf(task) };
}

/** Fields whose values a contradiction rests on: their coefficients do not cancel out. */
function fieldsOf(shares: readonly Share[], count: number): readonly number[] {
  const net = new Array<bigint>(count).fill(0n);
  for (const { condition, times } of shares) {
    if (condition === null) continue;
    weightsOf(condition, count).forEach((weight, field) => {
      net[field] = (net[field] ?? 0n) + BigInt(weight) * times;
    });
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
  keepGoing: () => boolean,
): Optimum | null {
  const alike = search.task.alike().filter((group) => group.length > 1);
  for (const groups of alike.length > 0 ? [alike, []] : [alike]) {
    for (const { fields } of ties) {
      const found = lowest(search, fields, groups, cost, keepGoing);
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
  keepGoing: () => boolean,
): Optimum | null {
  const { programme, ...conditions } = searchOf(search, fields);
  const rows: Row[] = [
    { coefficients: programme.columns.map(() => -1), atLeast: -cost, condition: null },
    ...groups.flatMap(([first = 0, ...others]) =>
      others.flatMap((other) => [
        differenceRow(programme, { field: first, other, atLeast: 0 }),
        differenceRow(programme, { field: other, other: first, atLeast: 0 }),
      ]),
    ),
  ];
  let found: Optimum | null = null;
  for (const field of fields) {
    const columns = programme.columns.map((column) => ({
      ...column,
      cost: column.fields[0] === field ? 2 + (column.by[0] ?? 0) : 2,
    }));
    found = minimise({ programme: { ...programme, columns }, ...conditions, rows, keepGoing }).best;
    if (found === null) return null;
    const value = found.point[field] ?? 0;
    rows.push(
      differenceRow(programme, { field, other: null, atLeast: value }),
      differenceRow(programme, { field: null, other: field, atLeast: -value }),
    );
  }
  return found;
}
