import { type Arithmetic, bigArithmetic, NumbersTooLarge, plainArithmetic } from './arithmetic.ts';
import type { Demands, Point } from './demands.ts';
import type { Line } from './line.ts';
import { missedBounds, pointOf, type Programme, type Row, rowOfLine } from './programme.ts';
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
  readonly line: Line | null;
  readonly times: bigint;
}

export interface Search {
  readonly programme: Programme;
  readonly demands: Demands;
  /** Conditions that are no line and no bound. */
  readonly rows?: readonly Row[];
  /** Only costs below it are of interest. */
  readonly below?: number;
  /** Whether fractions will do: then the first optimum counts. */
  readonly fractions?: boolean;
  /** Asked now and then; no ends the search. */
  readonly keepGoing?: (() => boolean) | undefined;
  /** Told of each contradiction met on the way. */
  readonly onContradiction?: (shares: readonly Share[]) => void;
}

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
 * Finds numbers that meet all demands and bounds at the least costs: branch and bound over the dual
 * simplex method. A demand becomes a row when a point misses it.
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
  readonly lines: (Line | null)[];
}

function minimised<N>(search: Search, arithmetic: Arithmetic<N>): Found {
  const { programme, fractions = false, keepGoing = () => true } = search;
  const costs = programme.columns.map(({ cost }) => cost);
  let below = search.below ?? Infinity;
  let best: Optimum | null = null;
  let bound: number | undefined;
  let proven = true;
  const root: Node<N> = { dictionary: dictionaryOf(arithmetic, costs), lines: [] };
  for (const row of search.rows ?? []) append(root, row);
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (bound !== undefined && !keepGoing()) {
      proven = false;
      break;
    }
    const point = settled(node, search);
    const { dictionary } = node;
    const cost = point === null ? Infinity : costOf(dictionary);
    bound ??= cost;
    if (point === null || Math.ceil(cost - 1e-9) >= below) continue;
    const column = fractions ? -1 : firstFraction(dictionary);
    if (column === -1) {
      below = fractions ? cost : Math.round(cost);
      best = { point, cost: below };
      continue;
    }
    const floor = arithmetic.floor(numerators(dictionary)[column] as N, dictionary.denominator);
    const unit = (sign: number) => costs.map((_, index) => (index === column ? sign : 0));
    const other = { dictionary: copyOf(dictionary), lines: node.lines.slice() };
    append(other, { coefficients: unit(-1), atLeast: -floor, line: null });
    append(node, { coefficients: unit(1), atLeast: floor + 1, line: null });
    waiting.push(other, node);
  }
  return { best, proven, bound: bound ?? Infinity };
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
      ...demands.missed(point).map((line) => rowOfLine(programme, line)),
      ...missedBounds(programme, point),
    ];
    if (rows.length === 0) return point;
    for (const row of rows) append(node, row);
  }
}

function append<N>({ dictionary, lines }: Node<N>, { coefficients, atLeast, line }: Row): void {
  addRow(dictionary, coefficients, atLeast);
  lines.push(line);
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

function sharesOf<N>({ lines }: Node<N>, { rows }: Contradiction<N>): readonly Share[] {
  return rows.map(([row, times]) => ({ line: lines[row] ?? null, times: BigInt(times as never) }));
}
