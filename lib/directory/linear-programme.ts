/** An exact number. */
export interface Fraction {
  readonly numerator: bigint;
  /** Positive. */
  readonly denominator: bigint;
}

/** An equation over variables that are not negative. */
export interface Constraint {
  /** One a variable, whole numbers. */
  readonly coefficients: readonly number[];
  /** Not negative. */
  readonly value: number;
}

/**
 * The least and the greatest value of a sum under equations, exactly.
 *
 * A simplex method in whole numbers (Edmonds: every number of the tableau shares one denominator,
 * so nothing is ever rounded), with Bland's rule, which cannot go round in circles.
 *
 * @param objective - one a variable
 * @returns `null` where nothing fulfils the equations
 */
export function extremes(
  objective: readonly number[],
  constraints: readonly Constraint[],
): { readonly min: Fraction; readonly max: Fraction } | null {
  const max = maximum(objective, constraints);
  const min = maximum(
    objective.map((value) => -value),
    constraints,
  );
  return max && min && { max, min: { ...min, numerator: -min.numerator } };
}

function maximum(
  objective: readonly number[],
  constraints: readonly Constraint[],
): Fraction | null {
  const tableau = new Tableau(objective, constraints);
  return tableau.isFeasible() ? tableau.maximum() : null;
}

class Tableau {
  readonly #variables: number;
  /** One a constraint: variables, artificial variables, value; all over `#denominator`. */
  readonly #rows: bigint[][];
  /** Reduced costs of the first phase and of the objective, in the same columns. */
  readonly #artificialCosts: bigint[];
  readonly #costs: bigint[];
  readonly #basis: number[];
  #denominator = 1n;

  constructor(objective: readonly number[], constraints: readonly Constraint[]) {
    this.#variables = objective.length;
    const artificial = constraints.length;
    this.#rows = constraints.map(({ coefficients, value }, row) => [
      ...coefficients.map(BigInt),
      ...constraints.map((_, column) => (column === row ? 1n : 0n)),
      BigInt(value),
    ]);
    this.#basis = constraints.map((_, row) => objective.length + row);
    this.#costs = [
      ...objective.map((value) => -BigInt(value)),
      ...Array.from({ length: artificial + 1 }, () => 0n),
    ];
    const sums = Array.from({ length: objective.length + artificial + 1 }, (_, column) =>
      this.#rows.reduce((sum, row) => sum + (row[column] ?? 0n), 0n),
    );
    this.#artificialCosts = sums.map((sum, column) =>
      column >= objective.length && column < objective.length + artificial ? 0n : -sum,
    );
  }

  /** First phase: drives the artificial variables out. */
  isFeasible(): boolean {
    this.#improve(this.#artificialCosts);
    if ((this.#artificialCosts.at(-1) ?? 0n) !== 0n) return false;
    this.#basis.forEach((variable, row) => {
      if (variable < this.#variables) return;
      const column = this.#rows[row]?.findIndex(
        (value, index) => index < this.#variables && value !== 0n,
      );
      if (column !== undefined && column >= 0) this.#pivot(row, column);
    });
    return true;
  }

  /** Second phase. The sum is bounded, since shares of users are. */
  maximum(): Fraction {
    this.#improve(this.#costs);
    return { numerator: this.#costs.at(-1) ?? 0n, denominator: this.#denominator };
  }

  #improve(costs: readonly bigint[]): void {
    for (;;) {
      const column = costs.findIndex((cost, index) => index < this.#variables && cost < 0n);
      if (column < 0) return;
      const row = this.#leaving(column);
      if (row < 0) return;
      this.#pivot(row, column);
    }
  }

  /** The row that limits a column first; among equals the variable with the lowest number. */
  #leaving(column: number): number {
    let best = -1;
    this.#rows.forEach((row, index) => {
      const by = row[column] ?? 0n;
      if (by <= 0n) return;
      const limit = this.#rows[best];
      const comparison = limit
        ? (row.at(-1) ?? 0n) * (limit[column] ?? 0n) - (limit.at(-1) ?? 0n) * by
        : -1n;
      const earlier = (this.#basis[index] ?? 0) < (this.#basis[best] ?? 0);
      if (comparison < 0n || (comparison === 0n && earlier)) best = index;
    });
    return best;
  }

  #pivot(pivotRow: number, column: number): void {
    const pivot = this.#rows[pivotRow] ?? [];
    // The denominator stays positive, or signs would turn round.
    if ((pivot[column] ?? 0n) < 0n) pivot.forEach((value, index) => (pivot[index] = -value));
    const by = pivot[column] ?? 1n;
    const before = this.#denominator;
    for (const row of [...this.#rows, this.#costs, this.#artificialCosts]) {
      if (row === pivot) continue;
      const factor = row[column] ?? 0n;
      row.forEach((value, index) => {
        row[index] = (value * by - factor * (pivot[index] ?? 0n)) / before;
      });
    }
    this.#denominator = by;
    this.#basis[pivotRow] = column;
  }
}
