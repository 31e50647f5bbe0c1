import { type Arithmetic, bigArithmetic, NumbersTooLarge, plainArithmetic } from './arithmetic.ts';
import { Queue } from './queue.ts';
import type { Demands, Point } from './demands.ts';
import type { Condition } from './condition.ts';
import { missedBounds, pointOf, type Programme, type Row, rowOfCondition } from './programme.ts';
import {
  addRow,
  type Contradiction,
  copyOf,
  type Dictionary,
  dictionaryOf,
  numerators,
  reoptimise,
} from './simplex.ts';

/** A row that takes part in a contradiction, as often as its multiplier says. */
export interface Share {
  readonly condition: Condition | null;
  readonly times: bigint;
}

export interface Search {
  readonly programme: Programme;
  readonly demands: Demands;
  /** Conditions that are no line and no bound. */
  readonly rows?: readonly Row[];
  /** Looked at where whole numbers are met. */
  readonly alternatives?: Alternatives | undefined;
  /** Only costs below it are of interest. */
  readonly below?: number;
  /** Whether any numbers will do, however dear. */
  readonly any?: boolean;
  /** Whether fractions will do: then the first optimum counts. */
  readonly fractions?: boolean;
  /** Asked now and then; no ends the search. */
  readonly keepGoing?: (() => boolean) | undefined;
  /** Told of each contradiction met on the way. */
  readonly onContradiction?: (shares: readonly Share[]) => void;
}

/**
 * What whole numbers that meet all demands still lack: lists of conditions of which one list must
 * hold, the more promising last; `null` where they lack nothing.
 *
 * INVARIANT: the numbers themselves meet none of the lists, and any numbers that lack nothing meet one.
 */
export type Alternatives = (point: Point) => readonly (readonly Condition[])[] | null;

/** The numbers with the least costs. */
export interface Optimum {
  readonly point: Point;
  readonly cost: number;
}

/** What a search comes to. */
export interface Found {
  /** `null` where there is none below the bound, or none was met in time. */
  readonly best: Optimum | null;
  /** Whether the search came to its end, so that nothing better exists. */
  readonly proven: boolean;
  /** No numbers cost less, fractions included; infinite where there are none. */
  readonly bound: number;
}

/**
 * Finds numbers that meet all demands and bounds at the least costs: branch and bound, cheapest part
 * first once there are some, over the dual simplex method. A demand becomes a row when a point misses it.
 */
export function minimise(search: Search): Found {
  try {
    return minimised(search, plainArithmetic);
  } catch (error) {
    if (!(error instanceof NumbersTooLarge)) throw error;
    return minimised(search, bigArithmetic);
  }
}

/** A part of the search: its rows, and where each of them comes from. */
interface Node<N> {
  readonly dictionary: Dictionary<N>;
  readonly conditions: (Condition | null)[];
  /** How many wait for it; the last one may change it. */
  waiting: number;
}

/** A part that is still to be looked at: what one of its own has to meet besides. */
interface Waiting<N> {
  readonly node: Node<N>;
  readonly more: readonly (Row | Condition)[];
  /** At least so much. */
  readonly cost: number;
}

/** Alternatives may lead on and on, a unit at a time: so long a part is left. */
const mostRows = 300;

function minimised<N>(search: Search, arithmetic: Arithmetic<N>): Found {
  const { programme, fractions = false, keepGoing = () => true } = search;
  const costs = programme.columns.map(({ cost }) => cost);
  let below = search.below ?? Infinity;
  let best: Optimum | null = null;
  let bound: number | undefined;
  let proven = true;
  const root: Node<N> = {
    dictionary: dictionaryOf(arithmetic, costs, programme.cost),
    conditions: [],
    waiting: 1,
  };
  const waiting = new Queue<Waiting<N>>();
  waiting.add({ node: root, more: search.rows ?? [], cost: -Infinity }, -Infinity);
  // The cheapest part proves soonest, and the way straight down meets numbers soonest: as long as there
  // are none it is tried in turns, so that there are some when the time is up.
  const stretch = 2 * costs.length;
  for (let parts = 0; ; parts++) {
    const down: boolean = best === null && Math.floor(parts / stretch) % 2 === 0;
    const next: Waiting<N> | undefined = down ? waiting.latest() : waiting.cheapest();
    if (next === undefined) break;
    if (next.cost >= below) continue;
    if (bound !== undefined && !keepGoing()) return { best, proven: false, bound };
    const node: Node<N> = --next.node.waiting === 0 ? next.node : copied(next.node);
    for (const each of next.more) {
      append(node, 'coefficients' in each ? each : rowOfCondition(programme, each));
    }
    const point: Point | null = settled(node, search);
    const cost = point === null ? Infinity : Math.ceil(costOf(node.dictionary) - 1e-9);
    bound ??= point === null ? Infinity : costOf(node.dictionary);
    if (point === null || cost >= below) continue;
    if (search.alternatives !== undefined && node.conditions.length > mostRows) {
      proven = false;
      continue;
    }
    const branches = fractions ? null : partsOf(node, point, search);
    if (branches === null) {
      below = fractions ? costOf(node.dictionary) : cost;
      best = { point, cost: below };
      if (search.any === true) return { best, proven: false, bound };
    } else {
      node.waiting = branches.length;
      for (const more of branches) waiting.add({ node, more, cost }, cost);
    }
  }
  return { best, proven, bound: bound ?? Infinity };
}

/** What a part falls into, the more promising last: at a fraction in two; null where it is whole. */
function partsOf<N>(
  { dictionary }: Node<N>,
  point: Point,
  { alternatives }: Search,
): readonly (readonly (Row | Condition)[])[] | null {
  const column = firstFraction(dictionary);
  if (column === -1) return alternatives?.(point.map(Math.round)) ?? null;
  const { arithmetic, denominator, columns } = dictionary;
  const floor = arithmetic.floor(numerators(dictionary)[column] as N, denominator);
  const row = (sign: number, atLeast: number): Row => ({
    coefficients: columns.map((_, index) => (index === column ? sign : 0)),
    atLeast,
    condition: null,
  });
  return [[row(-1, -floor)], [row(1, floor + 1)]];
}

/** The least costs of a part, fractions allowed, with no demand or bound missed. */
function settled<N>(node: Node<N>, search: Search): Point | null {
  const { programme, demands, onContradiction } = search;
  for (;;) {
    const contradiction = reoptimise(node.dictionary);
    if (contradiction !== null) {
      onContradiction?.(sharesOf(node, contradiction));
      return null;
    }
    const point = pointOf(programme, unitsOf(node.dictionary));
    const rows = [
      ...demands.missed(point).map((line) => rowOfCondition(programme, line)),
      ...missedBounds(programme, point),
    ];
    if (rows.length === 0) return point;
    for (const row of rows) append(node, row);
  }
}

function append<N>(
  { dictionary, conditions }: Node<N>,
  { coefficients, atLeast, condition }: Row,
): void {
  addRow(dictionary, coefficients, atLeast);
  conditions.push(condition);
}

function copied<N>({ dictionary, conditions }: Node<N>): Node<N> {
  return { dictionary: copyOf(dictionary), conditions: conditions.slice(), waiting: 0 };
}

function unitsOf<N>(dictionary: Dictionary<N>): readonly number[] {
  const { arithmetic, denominator } = dictionary;
  return numerators(dictionary).map((numerator) => arithmetic.ratio(numerator, denominator));
}

function costOf<N>({ arithmetic, costs, columns, denominator }: Dictionary<N>): number {
  return arithmetic.ratio(costs[columns.length] as N, denominator);
}

function firstFraction<N>(dictionary: Dictionary<N>): number {
  const { arithmetic, denominator } = dictionary;
  return numerators(dictionary).findIndex((value) => !arithmetic.divides(denominator, value));
}

function sharesOf<N>({ conditions }: Node<N>, { rows }: Contradiction<N>): readonly Share[] {
  return rows.map(([row, times]) => ({
    condition: conditions[row] ?? null,
    times: BigInt(times as never),
  }));
}
