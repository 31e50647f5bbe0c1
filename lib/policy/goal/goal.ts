import { type Field, type FieldChange, fieldChanges } from '../field-changes.ts';
import { methodFacts } from '../known-methods.ts';
import { limits, type MethodId, type Policy } from '../policy.ts';
import { without } from './bits-list.ts';
import { blockingFields } from './blocked.ts';
import { demandsOf } from './demands.ts';
import { isTrade } from './is-trade.ts';
import { decisive } from './decisive.ts';
import type { Line } from './line.ts';
import type { Found, Optimum } from './minimise.ts';
import { nearest } from './nearest.ts';
import { smallest } from './smallest.ts';
import { type Task, taskOf } from './task.ts';
import { type LineTrade, tradeOf } from './trade.ts';
import type { Aim, Trade, Wish, WishLine } from './wish.ts';

/** The numbers that a wish asks for, or why there are none. */
export type GoalResult =
  | {
      readonly outcome: 'found';
      readonly policy: Policy;
      /** Whether nothing meets the aim better; else it is the best that was found in time. */
      readonly proven: boolean;
      /** Against the policy that it should be near to; else empty. */
      readonly changes: readonly FieldChange[];
    }
  | {
      readonly outcome: 'conflict';
      readonly trade: Trade;
      /** The wishes to drop: any one of them where `oneIsEnough`, else all of them. */
      readonly drop: readonly WishLine[];
      readonly oneIsEnough: boolean;
    }
  /** Without these pins, steps and limits there would be numbers; none of them can be left out. */
  | { readonly outcome: 'blocked'; readonly fields: readonly Field[] }
  /** The search was ended before it had found anything. */
  | { readonly outcome: 'undecided' };

/**
 * Finds points and a level that do what a wish asks for, within the limits of a policy.
 *
 * Exact; `near` looks at sets of fields, so that its cost doubles with each field: to 8 methods it is
 * milliseconds, beyond that give it an end.
 *
 * @param options - `keepGoing` is asked now and then; after a no the best so far counts
 */
export function goal(
  wish: Wish,
  aim: Aim,
  { keepGoing }: { readonly keepGoing?: () => boolean } = {},
): GoalResult {
  const others = aim.kind === 'near' ? idsOf(aim.policy, wish.methods) : [];
  const task = taskOf(wish, others);
  const { best, proven } = search(task, aim, keepGoing);
  if (best !== null) return found(task, aim, best, proven);
  if (!proven) return { outcome: 'undecided' };
  const trade = tradeOf(task.lines, task.demands, task.fields.length - 1);
  if (trade !== null) return conflict(wish, task, trade);
  const blocking = blockingFields(task, aim.kind === 'round' ? aim.step : 1);
  return { outcome: 'blocked', fields: blocking.map((field) => task.fields[field] ?? '') };
}

function search(task: Task, aim: Aim, keepGoing?: () => boolean): Found {
  if (aim.kind !== 'near') return smallest(task, aim.kind === 'round' ? aim.step : 1, keepGoing);
  const points = new Map(aim.policy.methods.map((method) => [method.id, method.points]));
  const current = [
    ...task.fields.slice(0, -1).map((id) => points.get(id) ?? 0),
    aim.policy.requiredLevel,
  ];
  return nearest(task, current, keepGoing);
}

function found(task: Task, aim: Aim, { point }: Optimum, proven: boolean): GoalResult {
  const labels =
    aim.kind === 'near' ? new Map(aim.policy.methods.map(({ id, label }) => [id, label])) : null;
  const policy = {
    requiredLevel: point[point.length - 1] ?? limits.requiredLevel.min,
    methods: task.fields.slice(0, -1).map((id, index) => ({
      id,
      label: labels?.get(id) ?? methodFacts(id).label,
      points: point[index] ?? 0,
    })),
  };
  const changes = aim.kind === 'near' ? fieldChanges(aim.policy, policy) : [];
  return { outcome: 'found', policy, proven, changes };
}

function conflict(wish: Wish, task: Task, found: LineTrade): GoalResult {
  const accept = inOrder(task, found.accept);
  const reject = inOrder(task, found.reject);
  const lines = new Set([...accept, ...reject].filter((line) => isWished(task, line)));
  const alone = [...lines].filter((line) => tradeWithout(task, [line]) === null);
  const drop = alone.length > 0 ? alone : droppedTogether(task);
  const members = (line: Line) => membersOf(task, line);
  const trade = { accept: accept.map(members), reject: reject.map(members) };
  // INVARIANT: whatever made the trade, it holds by its definition.
  if (!isTrade({ ...wish, methods: task.fields.slice(0, -1) }, trade)) {
    throw new RangeError('a trade that proves nothing');
  }
  return {
    outcome: 'conflict',
    trade,
    drop: drop.map((line) => ({ must: line.must, members: members(line) })),
    oneIsEnough: alone.length > 0,
  };
}

/** As they were wished, however the trade was found: a person looks for the own words. */
function inOrder(task: Task, lines: readonly Line[]): readonly Line[] {
  const placeOf = ({ must, low, high }: Line) =>
    task[must].low.findIndex((bits, place) => bits === low && task[must].high[place] === high);
  return lines.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** A wish of each trade that is left, until there is none. */
function droppedTogether(task: Task): readonly Line[] {
  const dropped: Line[] = [];
  for (;;) {
    const trade = tradeWithout(task, dropped);
    const line = [...(trade?.accept ?? []), ...(trade?.reject ?? [])].find((each) =>
      isWished(task, each),
    );
    if (line === undefined) return dropped;
    dropped.push(line);
  }
}

function tradeWithout(task: Task, dropped: readonly Line[]): LineTrade | null {
  const left = (must: Line['must']) =>
    without(
      task[must],
      dropped.filter((line) => line.must === must),
    );
  const lines = decisive(left('accept'), left('reject'), task.fields.length - 1);
  return tradeOf(lines, demandsOf(lines), task.fields.length - 1);
}

/** That nothing is rejected and everything accepted is no wish: it cannot be dropped. */
function isWished({ fields }: Task, { must, members }: Line): boolean {
  return members.length !== (must === 'accept' ? fields.length - 1 : 0);
}

function membersOf({ fields }: Task, { members }: Line): readonly MethodId[] {
  return members.map((member) => fields[member] ?? '');
}

function idsOf({ methods }: Policy, except: readonly MethodId[]): readonly MethodId[] {
  return methods.map(({ id }) => id).filter((id) => !except.includes(id));
}
