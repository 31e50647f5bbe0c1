import { analyse, type Policy } from '../../lib/policy/index.ts';
import { naiveAnalysis } from '../support/naive-analysis.ts';
import { median } from './statistics.ts';

/** One policy, analysed in turns by the scorer and by the naive model. */
export interface AnalyseRow {
  readonly n: number;
  /** What kind of policy it is. */
  readonly policy: string;
  /** How many ways to log in it has. */
  readonly ways: number;
  readonly naiveMs: number;
  /** What the naive model does too: figures, roles, ranges and every list read. */
  readonly oursMs: number;
  /** The same with grade and warnings, which the naive model has not. */
  readonly judgedMs: number;
  /** How many times faster than the naive model. */
  readonly ratio: number;
}

/** Methods, and how often each of the two analyses them; the naive model takes seconds at 20. */
const rounds = [
  [8, 101],
  [16, 15],
  [20, 3],
] as const;

/**
 * Measures all figures, roles, ranges and lists, every list read, against a naive model that looks at
 * all combinations. The two take turns, so that both meet the same machine, ours five at a time, as it
 * is short; medians count.
 */
export function benchAnalyse(): readonly AnalyseRow[] {
  warmUp();
  return rounds.flatMap(([n, times]) =>
    Object.entries(policies(n)).map(([kind, policy]): AnalyseRow => {
      const ours: number[] = [];
      const judged: number[] = [];
      const naive: number[] = [];
      for (let round = 0; round < times; round++) {
        for (let turn = 0; turn < 5; turn++) ours.push(milliseconds(() => analysed(policy)));
        judged.push(milliseconds(() => judgedToo(policy)));
        naive.push(milliseconds(() => naiveAnalysis(policy)));
      }
      const [oursMs, judgedMs, naiveMs] = [median(ours), median(judged), median(naive)];
      const ways = Number(analyse(policy).ways.count);
      return { n, policy: kind, ways, naiveMs, oursMs, judgedMs, ratio: naiveMs / oursMs };
    }),
  );
}

/** Lets the engine compile both before the clock starts. */
function warmUp(): void {
  for (const [n, times] of [
    [8, 200],
    [16, 100],
  ] as const) {
    for (const policy of Object.values(policies(n))) {
      for (let round = 0; round < times; round++) {
        judgedToo(policy);
        if (round < times / n) naiveAnalysis(policy);
      }
    }
  }
}

/** Lists are made when first read, so they are read. */
function analysed(policy: Policy): number {
  const { ways, minimalAccepted, maximalRejected } = analyse(policy);
  return ways.items.length + minimalAccepted.items.length + maximalRejected.items.length;
}

function judgedToo(policy: Policy): number {
  const analysis = analyse(policy);
  const lists = analysis.minimalAccepted.items.length + analysis.maximalRejected.items.length;
  return lists + analysis.warnings.length + (analysis.grade?.weakest.combination.points ?? 0);
}

function policies(n: number): Readonly<Record<string, Policy>> {
  return {
    'password and codes': policyOf(n, 0.3, (index) => (index === 0 ? 20 : index === 4 ? 30 : 10)),
    'different points': policyOf(n, 0.4, (index) => 3 + ((index * 29) % 47)),
    'points over the whole range': policyOf(n, 0.5, (index) => 37 + ((index * 331) % 211)),
    'equal points, half the sum': policyOf(n, 0.5, () => 10),
  };
}

/** The methods of KPN first, then custom ones. */
function policyOf(n: number, share: number, points: (index: number) => number): Policy {
  const known = ['credentials', 'sms', 'email', 'ubiqu', 'passkey'];
  const methods = Array.from({ length: n }, (_, index) => {
    const id = known[index] ?? `method-${index}`;
    return { id, label: id, points: points(index) };
  });
  const total = methods.reduce((sum, method) => sum + method.points, 0);
  return { requiredLevel: Math.min(1000, Math.round(total * share)), methods };
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
