import { type Line, within } from './line.ts';
import { minimise, type Share } from './minimise.ts';
import type { Demands } from './demands.ts';

/** As many combinations that must pass as ones that must not; see {@link Trade}. */
export interface LineTrade {
  readonly accept: readonly Line[];
  readonly reject: readonly Line[];
}

/**
 * Looks for a proof that no points and no level meet the lines: a short one first, else the one that
 * the simplex method ends with.
 *
 * @param lines - decisive ones, over so many methods
 * @returns `null` where fractions meet them, and so their multiples do, without bounds
 */
export function tradeOf(
  lines: readonly Line[],
  demands: Demands,
  methods: number,
): LineTrade | null {
  let shares: readonly Share[] | undefined;
  const { best } = minimise({
    programme: {
      base: new Array<number>(methods + 1).fill(0),
      columns: Array.from({ length: methods + 1 }, (_, field) => ({
        fields: [field],
        by: [1],
        cost: field === methods ? 0 : 1,
      })),
      bounds: new Array<null>(methods + 1).fill(null),
    },
    demands,
    fractions: true,
    onContradiction: (found) => (shares = found),
  });
  if (best !== null || shares === undefined) return null;
  return shortTrade(lines) ?? longTrade(lines, shares);
}

/** One against one, or two against two: up to eight methods there always is one of these. */
function shortTrade(lines: readonly Line[]): LineTrade | null {
  const accept = lines.filter(({ must }) => must === 'accept');
  const reject = lines.filter(({ must }) => must === 'reject');
  for (const a of accept) {
    const r = reject.find((line) => within(a, line));
    if (r !== undefined) return { accept: [a], reject: [r] };
  }
  for (const [index, a] of accept.entries()) {
    for (const b of accept.slice(index)) {
      const both = { low: a.low & b.low, high: a.high & b.high };
      const either = { low: a.low | b.low, high: a.high | b.high };
      const holding = reject.filter((line) => within(both, line));
      for (const [at, r] of holding.entries()) {
        const rest = { low: either.low & ~r.low, high: either.high & ~r.high };
        const s = holding.slice(at).find((line) => within(rest, line));
        if (s !== undefined) return { accept: [a, b], reject: [r, s] };
      }
    }
  }
  return null;
}

function longTrade(lines: readonly Line[], shares: readonly Share[]): LineTrade {
  const divisor = shares.reduce((a, { times }) => greatestCommonDivisor(a, times), 0n);
  const repeated = (must: Line['must']): Line[] =>
    shares.flatMap(({ condition, times }) =>
      condition !== null && 'must' in condition && condition.must === must
        ? new Array<Line>(Number(times / divisor)).fill(condition)
        : [],
    );
  const [accept, reject] = [repeated('accept'), repeated('reject')];
  // What is missing among the rejected is the level's own x >= 0: the empty combination.
  const empty = lines.filter(({ must }) => must === 'reject').slice(-1);
  while (reject.length < accept.length && empty.length > 0) reject.push(...empty);
  return { accept, reject };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
