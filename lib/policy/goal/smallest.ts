import { type Found, minimise, type Optimum } from './minimise.ts';
import type { Column, Programme } from './programme.ts';
import { boundsOf, type Task } from './task.ts';

/** The level costs so little that it only decides between equal totals: it is at most 1000. */
const total = 1024;

/** What is needed of a task. */
export type SmallestTask = Pick<Task, 'fields' | 'demands' | 'pins' | 'alike'>;

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
  const { demands, programme } = searchOf(task, step, groups);
  const relaxed = { demands, programme: { ...programme, fractional: true }, fractions: true };
  const { bound } = minimise(relaxed);
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

function searchOf(task: SmallestTask, step: number, groups: readonly (readonly number[])[]) {
  return { programme: programmeOf(task, step, groups), demands: task.demands };
}

function programmeOf(
  task: SmallestTask,
  step: number,
  groups: readonly (readonly number[])[],
): Programme {
  const { pins } = task;
  const level = pins.length - 1;
  const columns: readonly Column[] = [
    ...groups.map((fields) => ({ fields, by: step, cost: total * fields.length })),
    { fields: [level], by: step, cost: 1 },
  ].filter(({ fields: [first = level] }) => pins[first] === null);
  return { base: pins.map((pin) => pin ?? 0), columns, bounds: boundsOf(task) };
}
