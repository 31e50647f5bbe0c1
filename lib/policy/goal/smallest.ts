import { limits } from '../policy.ts';
import { headStart, noHeadStart } from './head-start.ts';
import type { Line } from './line.ts';
import { type Found, minimise, type Optimum } from './minimise.ts';
import type { Column, Programme } from './programme.ts';
import { boundsOf, type Task } from './task.ts';

/** The level costs so little that it only decides between equal totals: it is at most 1000. */
const total = 1024;

/** What is needed of a task; without lines the demands alone say what has to be. */
export interface SmallestTask extends Pick<Task, 'fields' | 'demands' | 'pins' | 'alike'> {
  readonly lines?: readonly Line[];
}

/**
 * The least total of points that meets the task, then the lowest level, in multiples of a step.
 *
 * Methods that the wish treats alike get equal points, unless unequal ones have a smaller total.
 */
export function smallest(task: SmallestTask, step: number, keepGoing?: () => boolean): Found {
  const { pins } = task;
  const groups = task.alike();
  const equal = minimise({ ...searchOf(task, step, groups), keepGoing });
  if (groups.length === pins.length - 1) return equal;
  // Fractions lose nothing by being equal; whole numbers may, and then unequal ones are to be tried.
  const bound = pins.at(-1) === null ? equal.bound : boundOfFractions(task, step, groups);
  if (bound === Infinity) return { best: null, proven: true, bound };
  const least = Math.ceil((bound - total) / total);
  const reached = equal.best === null ? Infinity : Math.floor(equal.best.cost / total);
  if (reached <= least && equal.proven) return equal;
  const single = pins.slice(0, -1).map((_, method) => [method]);
  const unequal = minimise({
    ...searchOf(task, step, single),
    below: reached * total,
    keepGoing,
  });
  const best: Optimum | null = unequal.best ?? equal.best;
  return { best, proven: unequal.proven && equal.proven, bound };
}

/** Rows of a pinned level may have been rounded, which holds for equal points only. */
function boundOfFractions(
  task: SmallestTask,
  step: number,
  groups: readonly (readonly number[])[],
): number {
  const { demands, programme } = searchOf(task, step, groups);
  return minimise({ demands, programme: { ...programme, fractional: true }, fractions: true })
    .bound;
}

function searchOf(task: SmallestTask, step: number, groups: readonly (readonly number[])[]) {
  return { programme: programmeOf(task, step, groups), demands: task.demands };
}

function programmeOf(
  task: SmallestTask,
  step: number,
  groups: readonly (readonly number[])[],
): Programme {
  const { pins, lines } = task;
  const level = pins.length - 1;
  const numbers = [...groups, [level]];
  const costs = numbers.map((fields) => (fields[0] === level ? 1 : total * fields.length));
  const { least, shares } =
    lines !== undefined && pins.every((pin) => pin === null)
      ? headStart(lines, groups, limits.points.max / step)
      : noHeadStart(numbers.length);
  const base = pins.map((pin) => pin ?? 0);
  let cost = 0;
  for (let number = 0; number < numbers.length; number++) {
    const value = least[number] ?? 0;
    if (value === 0) continue;
    cost += value * (costs[number] ?? 0);
    for (const field of numbers[number] ?? []) base[field] = value * step;
  }
  const columns: Column[] = [];
  for (let excess = 0; excess < numbers.length; excess++) {
    if (pins[numbers[excess]?.[0] ?? level] !== null) continue;
    const column = { fields: [] as number[], by: [] as number[], cost: 0 };
    for (let number = 0; number < numbers.length; number++) {
      const share = shares[number]?.[excess] ?? 0;
      if (share === 0) continue;
      column.cost += share * (costs[number] ?? 0);
      for (const field of numbers[number] ?? []) {
        column.fields.push(field);
        column.by.push(share * step);
      }
    }
    columns.push(column);
  }
  return { base, columns, bounds: boundsOf(task), cost };
}
