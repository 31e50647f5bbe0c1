import type { Arithmetic } from './arithmetic.ts';

/**
 * What the dual simplex method works on: `denominator · basic = constant + Σ coefficient · nonbasic`
 * for each row, and the same for the costs.
 */
export interface Dictionary<N> {
  readonly arithmetic: Arithmetic<N>;
  /** How many of `x` there are. */
  readonly variables: number;
  denominator: N;
  /** Coefficients by column, then the constant; the coefficients are `>= 0`. */
  costs: N[];
  /** The same for each basic variable. */
  readonly rows: N[][];
  /** By row its variable: one of `x`, or `variables + k` for the slack of the k-th added row. */
  readonly basis: number[];
  /** By column its variable. */
  readonly columns: number[];
  added: number;
}

/** Proof that rows contradict each other: added up with these multipliers, they have no solution. */
export interface Contradiction<N> {
  /** Pairs of the number of an added row and its multiplier, which is positive. */
  readonly rows: readonly (readonly [number, N])[];
  /** Pairs of one of `x`, whose `x >= 0` is used, and its multiplier. */
  readonly variables: readonly (readonly [number, N])[];
}

/**
 * A dictionary without rows, for `x >= 0`.
 *
 * @param costs - whole numbers `>= 0`, so that `x = 0` is the optimum and adding a row keeps the
 * dictionary dual feasible
 */
export function dictionaryOf<N>(
  arithmetic: Arithmetic<N>,
  costs: readonly number[],
  constant = 0,
): Dictionary<N> {
  return {
    arithmetic,
    variables: costs.length,
    denominator: arithmetic.of(1),
    costs: [...costs, constant].map(arithmetic.of),
    rows: [],
    basis: [],
    columns: costs.map((_, variable) => variable),
    added: 0,
  };
}

/** A copy that can go its own way. */
export function copyOf<N>(dictionary: Dictionary<N>): Dictionary<N> {
  return {
    ...dictionary,
    costs: dictionary.costs.slice(),
    rows: dictionary.rows.map((row) => row.slice()),
    basis: dictionary.basis.slice(),
    columns: dictionary.columns.slice(),
  };
}

/** Adds `coefficients · x >= atLeast`; all are whole numbers. */
export function addRow<N>(
  dictionary: Dictionary<N>,
  coefficients: readonly number[],
  atLeast: number,
): void {
  const { arithmetic, variables, denominator, rows, basis, columns } = dictionary;
  const { of, plusTimes, addTimes } = arithmetic;
  const zero = of(0);
  const row = new Array<N>(columns.length + 1).fill(zero);
  for (let column = 0; column < columns.length; column++) {
    const coefficient = coefficients[at(columns, column)] ?? 0;
    if (coefficient !== 0) row[column] = plusTimes(zero, of(coefficient), denominator);
  }
  row[columns.length] = plusTimes(zero, of(-atLeast), denominator);
  for (let index = 0; index < basis.length; index++) {
    const variable = at(basis, index);
    const coefficient = variable < variables ? (coefficients[variable] ?? 0) : 0;
    if (coefficient !== 0) addTimes(row, at(rows, index), of(coefficient));
  }
  rows.push(row);
  basis.push(variables + dictionary.added);
  dictionary.added++;
}

/**
 * Pivots to the least costs under all rows.
 *
 * Takes the row that is missed by most; after many pivots it takes first variables instead (Bland's
 * rule), which cannot go round in circles.
 *
 * @returns a contradiction where no `x` meets all rows
 */
export function reoptimise<N>(dictionary: Dictionary<N>): Contradiction<N> | null {
  const { rows, basis, columns } = dictionary;
  const patience = 20 * (rows.length + columns.length);
  for (let pivots = 0; ; pivots++) {
    const leaving = leavingRow(dictionary, pivots > patience);
    if (leaving === -1) return null;
    const row = at(rows, leaving);
    const entering = enteringColumn(dictionary, row);
    if (entering === -1) return contradictionOf(dictionary, leaving);
    pivot(dictionary, leaving, entering);
    const variable = at(basis, leaving);
    basis[leaving] = at(columns, entering);
    columns[entering] = variable;
  }
}

function leavingRow<N>(
  { arithmetic: { sign, less }, rows, basis, columns }: Dictionary<N>,
  byVariable: boolean,
): number {
  let leaving = -1;
  for (let index = 0; index < rows.length; index++) {
    const constant = at(at(rows, index), columns.length);
    if (sign(constant) >= 0) continue;
    const better =
      leaving === -1 ||
      (byVariable
        ? at(basis, index) < at(basis, leaving)
        : less(constant, at(at(rows, leaving), columns.length)));
    if (better) leaving = index;
  }
  return leaving;
}

/** The column whose costs rise least for what it adds; of equal ones the first variable. */
function enteringColumn<N>(
  { arithmetic: { sign, compareProducts }, costs, columns }: Dictionary<N>,
  row: readonly N[],
): number {
  let entering = -1;
  for (let column = 0; column < columns.length; column++) {
    if (sign(at(row, column)) <= 0) continue;
    if (entering !== -1) {
      const order = compareProducts(
        at(costs, column),
        at(row, entering),
        at(costs, entering),
        at(row, column),
      );
      if (order > 0) continue;
      if (order === 0 && at(columns, column) > at(columns, entering)) continue;
    }
    entering = column;
  }
  return entering;
}

function pivot<N>(dictionary: Dictionary<N>, leaving: number, entering: number): void {
  const { arithmetic, rows, denominator } = dictionary;
  const { cross, negative } = arithmetic;
  const row = at(rows, leaving);
  const by = at(row, entering);
  // What stands at the crossing stays as it is: the factor.
  for (let index = 0; index < rows.length; index++) {
    const other = at(rows, index);
    if (index !== leaving) cross(other, by, at(other, entering), row, denominator, entering);
  }
  cross(dictionary.costs, by, at(dictionary.costs, entering), row, denominator, entering);
  for (let column = 0; column < row.length; column++) row[column] = negative(at(row, column));
  row[entering] = denominator;
  dictionary.denominator = by;
}

/** A row that no column can raise: `0 > constant + Σ coefficient · nonbasic`, all of these `<= 0`. */
function contradictionOf<N>(
  { arithmetic: { sign, negative }, rows, basis, columns, variables, denominator }: Dictionary<N>,
  leaving: number,
): Contradiction<N> {
  const used: (readonly [number, N])[] = [[at(basis, leaving), denominator]];
  columns.forEach((variable, column) => {
    const coefficient = at(at(rows, leaving), column);
    if (sign(coefficient) < 0) used.push([variable, negative(coefficient)]);
  });
  return {
    rows: used
      .filter(([variable]) => variable >= variables)
      .map(([variable, multiplier]) => [variable - variables, multiplier] as const),
    variables: used.filter(([variable]) => variable < variables),
  };
}

/** The numerators of `x`, over the denominator. */
export function numerators<N>({ arithmetic, rows, basis, columns, variables }: Dictionary<N>): N[] {
  const values = new Array<N>(variables).fill(arithmetic.of(0));
  for (let index = 0; index < basis.length; index++) {
    const variable = at(basis, index);
    if (variable < variables) values[variable] = at(at(rows, index), columns.length);
  }
  return values;
}

/** INVARIANT: rows and columns are only asked for places that they have. */
function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no place ${index}`);
  return found;
}
