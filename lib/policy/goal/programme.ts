import { boundOf, type Condition, type Difference, weightsOf } from './condition.ts';
import { type Point, tolerance } from './demands.ts';

/** Some numbers of the page that move together. */
export interface Column {
  /** Methods by number; the level is the last field. */
  readonly fields: readonly number[];
  /** What each of these gains by one unit, in the same order. */
  readonly by: readonly number[];
  /** Whole, `>= 0`. */
  readonly cost: number;
}

/** Numbers of the page as whole multiples: each field is its base and what its columns add. */
export interface Programme {
  /** By field, the level last. */
  readonly base: readonly number[];
  readonly columns: readonly Column[];
  /** Of the base; without it 0. */
  readonly cost?: number;
  /** Least and most by field; `null` where nothing binds it. */
  readonly bounds: readonly (readonly [number, number] | null)[];
  /** Whether units may be fractions, so that no row may be rounded. */
  readonly fractional?: boolean;
}

/** `coefficients · units >= atLeast`. */
export interface Row {
  readonly coefficients: readonly number[];
  readonly atLeast: number;
  /** Where it comes from; bounds and branches have none. */
  readonly condition: Condition | null;
}

/** The row of a condition, divided by what divides all coefficients and rounded up: units are whole. */
export function rowOfCondition(programme: Programme, condition: Condition): Row {
  const weights = weightsOf(condition, programme.base.length);
  return { ...rowOf(programme, weights, boundOf(condition)), condition };
}

/** The bounds that a point misses. */
export function missedBounds(programme: Programme, point: Point): readonly Row[] {
  const rows: Row[] = [];
  for (let field = 0; field < point.length; field++) {
    const bound = programme.bounds[field] ?? null;
    const value = point[field] ?? 0;
    if (bound === null || (value > bound[0] - tolerance && value < bound[1] + tolerance)) continue;
    rows.push(
      value < bound[0]
        ? differenceRow(programme, { field, other: null, atLeast: bound[0] })
        : differenceRow(programme, { field: null, other: field, atLeast: -bound[1] }),
    );
  }
  return rows;
}

/** The row of a bound, from which no reason is to be read. */
export function differenceRow(programme: Programme, difference: Difference): Row {
  return { ...rowOfCondition(programme, difference), condition: null };
}

function rowOf(
  { base, columns, fractional = false }: Programme,
  weights: readonly number[],
  atLeast: number,
): Omit<Row, 'condition'> {
  const coefficients = new Array<number>(columns.length).fill(0);
  let divisor = 0;
  for (let column = 0; column < columns.length; column++) {
    const { fields = [], by = [] } = columns[column] ?? {};
    let coefficient = 0;
    for (let place = 0; place < fields.length; place++) {
      coefficient += (by[place] ?? 0) * (weights[fields[place] ?? 0] ?? 0);
    }
    coefficients[column] = coefficient;
    if (divisor !== 1) divisor = greatestCommonDivisor(divisor, coefficient);
  }
  let rest = atLeast;
  for (let field = 0; field < base.length; field++)
    rest -= (weights[field] ?? 0) * (base[field] ?? 0);
  return divisor <= 1 || fractional
    ? { coefficients, atLeast: rest }
    : {
        coefficients: coefficients.map((coefficient) => coefficient / divisor),
        atLeast: Math.ceil(rest / divisor),
      };
}

/** The fields of so many units. */
export function pointOf({ base, columns }: Programme, units: readonly number[]): Point {
  const point = new Float64Array(base);
  for (let index = 0; index < units.length; index++) {
    const { fields = [], by = [] } = columns[index] ?? {};
    const often = units[index] ?? 0;
    if (often === 0) continue;
    for (let place = 0; place < fields.length; place++) {
      const field = fields[place] ?? 0;
      point[field] = (point[field] ?? 0) + often * (by[place] ?? 0);
    }
  }
  return point;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b);
}
