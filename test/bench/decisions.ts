import loadHighs from 'highs';
import { type Model, solve } from 'yalps';

import {
  compareAcceptance,
  goal,
  isAccepted,
  type MethodId,
  type Policy,
  safeOrder,
  type Wish,
} from '../../lib/policy/index.ts';
import { linearProgramme } from '../support/linear-programme.ts';
import { randomNumbers } from './random-numbers.ts';
import type { Limit, Row } from './row.ts';
import { median, spread } from './statistics.ts';

/** Comparison and wishes, against looking at every combination and against two other solvers. */
export async function decisions(): Promise<readonly Row[]> {
  return [
    relation(64),
    ...[12, 16].map(againstBruteForce),
    ...(await wholeBehaviours()),
    manyMethods(),
    editOrder(),
  ];
}

/** How often each case is solved; the last two rounds count, as the engine compiles during the first. */
const rounds = 20;

const random = randomNumbers(20_251_125);

const policyOf = (methods: number, most: number): Policy => {
  const points = Array.from({ length: methods }, () => 1 + Math.floor(random() * most));
  const total = points.reduce((a, b) => a + b);
  return {
    requiredLevel: Math.max(1, Math.min(1000, Math.round(total * (0.3 + 0.4 * random())))),
    methods: points.map((value, index) => ({ id: `m${index}`, label: '', points: value })),
  };
};

/** The same numbers but for a point more or less here and there: the usual pair to compare. */
const edited = (policy: Policy): Policy => ({
  ...policy,
  methods: policy.methods.map((method, index) =>
    index % 5 === 0
      ? { ...method, points: method.points + 1 }
      : index % 5 === 2
        ? { ...method, points: method.points - 1 }
        : method,
  ),
});

function relation(methods: number): Row {
  const pairs = Array.from({ length: 60 }, () => policyOf(methods, 60)).map(
    (policy) => [policy, edited(policy)] as const,
  );
  const ours = timesOf(pairs, ([before, after]) => compareAcceptance(before, after).witness);
  return rowOf(`Compare, ${methods} methods: relation and witness`, ours, null, atMost(10));
}

function againstBruteForce(methods: number): Row {
  const pairs = Array.from({ length: 40 }, () => policyOf(methods, 30)).map(
    (policy) => [policy, edited(policy)] as const,
  );
  const ours: number[] = [];
  const naive: number[] = [];
  for (const pair of [...pairs, ...pairs]) {
    ours.push(...timesOf([pair], ([before, after]) => compareAcceptance(before, after).witness));
    naive.push(...timesOf([pair], ([before, after]) => bruteForce(before, after)));
  }
  return rowOf(
    `Compare, ${methods} methods: the same, against brute force`,
    ours.slice(pairs.length),
    naive.slice(pairs.length),
    atLeast(1),
  );
}

/** Sums of all combinations on both sides, and the first one that only one accepts. */
function bruteForce(before: Policy, after: Policy): readonly (number | null)[] {
  const size = 2 ** before.methods.length;
  const low = new Uint32Array(size);
  const high = new Uint32Array(size);
  let [opened, closed]: (number | null)[] = [null, null];
  for (let mask = 0; mask < size; mask++) {
    if (mask > 0) {
      const bit = 31 - Math.clz32(mask);
      low[mask] = (low[mask ^ (1 << bit)] ?? 0) + (before.methods[bit]?.points ?? 0);
      high[mask] = (high[mask ^ (1 << bit)] ?? 0) + (after.methods[bit]?.points ?? 0);
    }
    const was = (low[mask] ?? 0) >= before.requiredLevel;
    const becomes = (high[mask] ?? 0) >= after.requiredLevel;
    if (!was && becomes) opened ??= mask;
    if (was && !becomes) closed ??= mask;
  }
  return [opened ?? null, closed ?? null];
}

/**
 * Every combination of 8 methods is wished for or not: the smallest numbers that do that.
 *
 * Ours is given the wish and gives a policy. The others are given their model ready made, a row for each
 * combination, and only solve it. Each goes through all cases by itself, so that none starts with
 * what another left in the caches.
 */
async function wholeBehaviours(): Promise<readonly Row[]> {
  const highs = await loadHighs();
  const wishes = Array.from({ length: 60 }, () => wholeBehaviour(policyOf(8, 30)));
  const models = wishes.map(linearProgramme);
  const texts = models.map(lpText);
  const ours: number[] = [];
  const yalps: number[] = [];
  const wasm: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    const counts = round > rounds - 2;
    const mine = timesOf(wishes, totalOf);
    const other = timesOf(models, (model) => solve(model));
    if (!counts) continue;
    ours.push(...mine);
    yalps.push(...other);
    // Compiled before, so that it needs no rounds to become fast.
    wasm.push(...timesOf(texts, (text) => highs.solve(text, { output_flag: false })));
  }
  const name = 'Wish, 8 methods, all 256 combinations: smallest numbers';
  return [
    rowOf(`${name}, against yalps`, ours, yalps, atLeast(3)),
    rowOf(`${name}, against highs`, ours, wasm, atLeast(50)),
  ];
}

function wholeBehaviour(policy: Policy): Wish {
  const methods = policy.methods.map(({ id }) => id);
  const combinations = methods.reduce<MethodId[][]>(
    (sets, id) => [...sets, ...sets.map((set) => [...set, id])],
    [[]],
  );
  return {
    methods,
    accept: combinations.filter((members) => isAccepted(policy, members)),
    reject: combinations.filter((members) => !isAccepted(policy, members)),
    pin: {},
  };
}

/** Twenty methods and forty lines, taken from what some policy does, so that there are numbers. */
function manyMethods(): Row {
  const wishes = Array.from({ length: 200 }, (): Wish => {
    const policy = policyOf(20, 30);
    const methods = policy.methods.map(({ id }) => id);
    const lines = Array.from({ length: 40 }, () => methods.filter(() => random() < 0.5));
    return {
      methods,
      accept: lines.filter((members) => isAccepted(policy, members)),
      reject: lines.filter((members) => !isAccepted(policy, members)),
      pin: {},
    };
  });
  const ours = timesOf(wishes, totalOf);
  const row = rowOf(
    'Wish, 20 methods, 40 lines: smallest numbers, slowest of 200',
    ours,
    null,
    atMost(500),
  );
  return { ...row, ours: Math.max(...ours) };
}

/** Twelve numbers to type, whatever they were: every order is weighed, and where none is safe detours too. */
function editOrder(): Row {
  const pairs = Array.from({ length: 12 }, () => {
    const before = policyOf(12, 30);
    const { requiredLevel, methods } = policyOf(12, 30);
    const points = methods.slice(0, 11).map((method) => method.points);
    const typed = before.methods.map((method, index) => ({
      ...method,
      points: points[index] ?? method.points,
    }));
    return [before, { requiredLevel, methods: typed }] as const;
  });
  const ours = timesOf(pairs, ([before, after]) => safeOrder(before, after));
  const row = rowOf('Safe order of 12 edits, 12 methods, slowest of 12', ours, null, atMost(1000));
  return { ...row, ours: Math.max(...ours) };
}

function totalOf(wish: Wish): number {
  const result = goal(wish, { kind: 'smallest' });
  if (result.outcome !== 'found') throw new Error(`No numbers: ${result.outcome}`);
  return result.policy.methods.reduce((sum, { points }) => sum + points, 0);
}

/** The model in the text format that highs reads. */
function lpText({ variables, constraints }: Model): string {
  const columns = Object.entries(variables as Record<string, Record<string, number>>);
  const name = (text: string) => text.replaceAll(' ', '_');
  const rows = Object.entries(constraints as Record<string, { min?: number; max?: number }>).map(
    ([row, { min, max }]) => {
      const terms = columns.flatMap(([column, coefficients]) => {
        const coefficient = coefficients[row] ?? 0;
        return coefficient === 0 ? [] : [`${coefficient < 0 ? '-' : '+'} ${column}`];
      });
      const bound = min === undefined ? `<= ${max ?? 0}` : `>= ${min}`;
      return ` ${name(row)}: ${terms.join(' ')} ${bound}`;
    },
  );
  const objective = columns.flatMap(([column, { total = 0 }]) => (total === 0 ? [] : [column]));
  return [
    'Minimize',
    ` total: ${objective.join(' + ')}`,
    'Subject To',
    ...rows,
    'General',
    ` ${columns.map(([column]) => column).join(' ')}`,
    'End',
  ].join('\n');
}

function timesOf<T>(inputs: readonly T[], work: (input: T) => unknown): readonly number[] {
  return inputs.map((input) => {
    const start = performance.now();
    work(input);
    return performance.now() - start;
  });
}

function rowOf(
  name: string,
  ours: readonly number[],
  baseline: readonly number[] | null,
  limit: Limit,
): Row {
  const mine = median(ours);
  const other = baseline === null ? null : median(baseline);
  return {
    name,
    unit: 'ms',
    ours: mine,
    baseline: other,
    ratio: other === null ? null : other / mine,
    limit,
    detail: `${spread(ours)} ms`,
  };
}

const atMost = (bound: number): Limit => ({ on: 'ours', kind: 'at-most', bound });
const atLeast = (bound: number): Limit => ({ on: 'ratio', kind: 'at-least', bound });
