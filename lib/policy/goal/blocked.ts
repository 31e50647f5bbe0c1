import { levelField } from '../field-changes.ts';
import { minimise } from './minimise.ts';
import { boundsOf, type Task } from './task.ts';

/** How many parts a search may look at where a field may have any number; it need not end. */
const patience = 2000;

/**
 * Finds what stands in the way of a wish that numbers without limits would meet: fields whose pins,
 * steps or limits together leave no numbers, and of which none can be left out.
 *
 * Leaves out one field after the other and keeps it out if there still are no numbers.
 */
export function blockingFields(task: Task, step: number): readonly number[] {
  return task.fields.reduce<readonly number[]>(
    (blocking, _, field) => {
      const fewer = blocking.filter((other) => other !== field);
      return isBlocked(task, step, new Set(fewer)) ? fewer : blocking;
    },
    [...task.fields.keys()],
  );
}

function isBlocked(task: Task, step: number, held: ReadonlySet<number>): boolean {
  const bounds = boundsOf(task).map((bound, field) =>
    held.has(field) ? bound : ([task.fields[field] === levelField ? 1 : 0, Infinity] as const),
  );
  const pinOf = (field: number) => (held.has(field) ? (task.pins[field] ?? null) : null);
  let parts = 0;
  const { best, proven } = minimise({
    programme: {
      base: task.fields.map((_, field) => pinOf(field) ?? 0),
      columns: task.fields.flatMap((_, field) =>
        pinOf(field) === null
          ? [{ fields: [field], by: [held.has(field) ? step : 1], cost: 1 }]
          : [],
      ),
      bounds,
    },
    demands: task.demands,
    keepGoing: () => parts++ < patience,
  });
  return best === null && proven;
}
